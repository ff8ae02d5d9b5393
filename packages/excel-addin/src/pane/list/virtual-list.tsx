import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useScrollArea } from './scroll-area.ts';

/** What is drawn before the area's size is known. */
const FIRST_RECT = { width: 320, height: 640 };

/** Milliseconds in which the heights of items that were scrolled to become known. */
const SETTLED_AFTER = 1000;
/** Pixels at the top of the area that a line stays in. */
const STICKY = '34px';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%', scrollMarginTop: STICKY },
});

export interface VirtualListHandle {
  /** Scrolls until an item is in sight. */
  readonly show: (index: number) => void;
}

interface VirtualListProps {
  readonly keys: readonly string[];
  /** Height in pixels that an item is taken to have until it is drawn. */
  readonly estimate: (index: number) => number;
  readonly render: (index: number) => ReactNode;
  /** Item that is drawn even out of sight: the one that may hold the focus. */
  readonly kept?: number | undefined;
  readonly label?: string;
  readonly handle?: Ref<VirtualListHandle>;
}

/** A list of items of any height in the pane's scroll area, of which only those in sight are drawn. */
export function VirtualList({ keys, estimate, render, kept, label, handle }: VirtualListProps) {
  const styles = useStyles();
  const area = useScrollArea();
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => area.current,
    estimateSize: estimate,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 6,
    initialRect: FIRST_RECT,
    scrollMargin,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept === undefined || kept < 0 || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    },
  });
  const pursued = useRef<{ readonly key: string | undefined; readonly until: number } | null>(null);
  useImperativeHandle(handle, () => ({
    show: (index) => {
      if (index < 0) return;
      pursued.current = { key: keys[index], until: performance.now() + SETTLED_AFTER };
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  }));
  // Heights are known when items are drawn, and what stands above may change too: until then it is scrolled after.
  useLayoutEffect(() => {
    if (!pursued.current) return;
    const { key, until } = pursued.current;
    if (performance.now() > until) pursued.current = null;
    else {
      const index = key === undefined ? -1 : keys.indexOf(key);
      list.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  });
  // What stands above the list may grow at any time.
  useLayoutEffect(() => {
    const [scroller, own] = [area.current, list.current];
    if (!scroller || !own) return;
    const measure = () =>
      setScrollMargin(
        Math.round(
          own.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
        ),
      );
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of scroller.children) observer.observe(child);
    return () => observer.disconnect();
  }, [area]);
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles.item}
          aria-setsize={keys.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          {render(index)}
        </li>
      ))}
    </ul>
  );
}
