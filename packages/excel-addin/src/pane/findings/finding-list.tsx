import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Selection, Session, TableState } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { mayMoveFocus } from '../list/may-move-focus.ts';
import { useScrollArea } from '../list/scroll-area.ts';
import { useFocusInside } from '../list/use-focus-inside.ts';
import { VirtualList, type VirtualListHandle } from '../list/virtual-list.tsx';
import {
  type Arrangement,
  folded,
  type Grouping,
  isUnfolded,
  type ListedFinding,
  type Unfolded,
} from './arrange.ts';
import { FindingItem } from './finding-item.tsx';
import { GroupHeading } from './group-heading.tsx';
import { textOfCell } from './text-of-cell.ts';
import { useSteps } from './use-steps.ts';

/** Heights in pixels until items are drawn. */
const HEADING_HEIGHT = 40;
const FINDING_HEIGHT = 72;
const OPEN_HEIGHT = 200;

interface FindingListProps {
  readonly session: Session;
  readonly table: TableState;
  readonly selection: Selection | null;
  readonly arrangement: Arrangement;
  readonly grouping: Grouping;
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
  /** True while what a whole kind would change is being prepared. */
  readonly unfolded: Unfolded;
  readonly onUnfold: (rule: string, open: boolean) => void;
  readonly preparing: boolean;
  readonly onFixRule: (rule: string) => void;
}

/**
 * The findings as one list: a single stop of the Tab key, in which the arrow keys, Home and End move. A finding that
 * goes away hands the focus on to the one that takes its place.
 */
export function FindingList({
  session,
  table,
  selection,
  arrangement: { items: all, findings },
  grouping,
  picked,
  onPick,
  unfolded,
  onUnfold,
  preparing,
  onFixRule,
}: FindingListProps) {
  const texts = useTexts();
  const area = useScrollArea();
  const list = useRef<VirtualListHandle>(null);
  const place = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(picked);
  const wanted = useRef<string | null>(null);
  const items = useMemo(() => folded(all, unfolded), [all, unfolded]);
  const shown = useMemo(() => items.filter((item) => item.kind === 'finding'), [items]);
  const stopIndex = shown.findIndex(({ key }) => key === stop);
  const stopKey = shown[Math.max(stopIndex, 0)]?.key ?? null;

  const moveTo = useCallback(
    (key: string) => {
      setStop(key);
      wanted.current = key;
      list.current?.show(items.findIndex((item) => item.key === key));
    },
    [items],
  );

  const open = useCallback(
    (key: string) => {
      setStop(key);
      onPick(key);
      // What is said of the selected cell above the list becomes shorter or longer.
      list.current?.show(items.findIndex((item) => item.key === key));
      void session.reveal(key);
    },
    [session, onPick, items],
  );

  const pick = useCallback(
    (key: string) => {
      if (key === picked) onPick(null);
      else open(key);
    },
    [picked, onPick, open],
  );

  const goTo = useCallback(
    (key: string) => {
      open(key);
      moveTo(key);
    },
    [open, moveTo],
  );
  const stepsOf = useSteps(findings, goTo);

  // An item out of sight is drawn a moment after it is scrolled to.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = buttonOf(place.current, wanted.current);
    if (!button) return;
    wanted.current = null;
    if (mayMoveFocus(area.current)) button.focus({ preventScroll: true });
  });

  // Picked elsewhere in the pane: the list follows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new pick moves the list
  useEffect(() => {
    if (picked !== null && picked !== stop) moveTo(picked);
  }, [picked]);

  const lastIndex = useRef(0);
  useLayoutEffect(() => {
    if (stopIndex >= 0) lastIndex.current = stopIndex;
  }, [stopIndex]);

  const hadFocus = useFocusInside(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the findings takes a focused one away
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    const next = shown[Math.min(lastIndex.current, shown.length - 1)];
    if (next) moveTo(next.key);
  }, [findings]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target: element } = event;
    if (!(element instanceof HTMLElement)) return;
    const from = shown.findIndex(({ key }) => key === element.dataset.finding);
    if (from < 0) return;
    const target = shown[targetIndex(event.key, from, shown.length)];
    if (!target) return;
    event.preventDefault();
    moveTo(target.key);
  };

  const recordOf = ({ row }: ListedFinding): string | undefined =>
    grouping === 'row' || row === null ? undefined : texts.row(row.row, row.title);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside
    <div ref={place} onKeyDown={onKeyDown}>
      <VirtualList
        handle={list}
        label={texts.findings.list}
        keys={items.map(({ key }) => key)}
        kept={items.findIndex(({ key }) => key === stopKey)}
        estimate={(index) => {
          const item = items[index];
          if (item?.kind !== 'finding') return HEADING_HEIGHT;
          return item.key === picked ? OPEN_HEIGHT : FINDING_HEIGHT;
        }}
        render={(index) => {
          const item = items[index];
          if (!item) return null;
          if (item.kind !== 'finding') {
            return (
              <GroupHeading
                group={item}
                unfolded={item.kind === 'rule' && isUnfolded(unfolded, item.rule, item.count)}
                onUnfold={onUnfold}
                busy={preparing}
                onFixRule={onFixRule}
              />
            );
          }
          const isOpen = item.key === picked;
          return (
            <FindingItem
              session={session}
              listed={item}
              type={table.type}
              record={recordOf(item)}
              open={isOpen}
              stop={item.key === stopKey}
              value={isOpen ? textOfCell(item.placed, table, selection) : null}
              acknowledged={table.acknowledged.has(item.key)}
              onPick={pick}
              steps={isOpen ? stepsOf(item.key) : undefined}
            />
          );
        }}
      />
    </div>
  );
}

/** Where a key leads to; -1 for other keys and beyond the ends. */
export function targetIndex(key: string, from: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

const buttonOf = (place: HTMLElement | null, key: string): HTMLElement | null =>
  place?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`) ?? null;
