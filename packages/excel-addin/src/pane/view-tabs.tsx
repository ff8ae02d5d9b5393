import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef } from 'react';
import { useTexts } from './frame.tsx';
import { VIEWS, type View } from './view.ts';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalXS },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalS,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    paddingTop: tokens.strokeWidthThicker,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  unselected: {
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  // The width of the bold word is kept, so that nothing moves when a tab is selected.
  word: {
    display: 'inline-grid',
    '::after': {
      content: 'attr(data-word) / ""',
      gridArea: '2 / 1',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  last: { marginLeft: 'auto' },
});

interface ViewTabsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** Ids of a tab and of what it shows. */
  readonly tabId: (view: View) => string;
  readonly panelId: string;
}

/**
 * The views of the pane as one stop of the Tab key; the arrow keys, Home and End go from one to the next. Fluent's own
 * list of tabs puts hidden elements into the order of the focus, which screen readers stumble over.
 */
export function ViewTabs({ view, onView, tabId, panelId }: ViewTabsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = VIEWS.at(targetOf(event.key, VIEWS.indexOf(view)));
    if (to === undefined || !KEYS.has(event.key)) return;
    event.preventDefault();
    onView(to);
    list.current?.querySelectorAll('button')[VIEWS.indexOf(to)]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={texts.title} className={styles.tabs}>
      {VIEWS.map((each) => {
        const selected = each === view;
        const icon = each === 'settings';
        return (
          <button
            key={each}
            type="button"
            role="tab"
            id={tabId(each)}
            aria-selected={selected}
            aria-controls={panelId}
            tabIndex={selected ? 0 : -1}
            className={mergeClasses(
              styles.tab,
              selected ? styles.selected : styles.unselected,
              icon && styles.last,
            )}
            {...(icon && { 'aria-label': texts.views[each], title: texts.views[each] })}
            onClick={() => onView(each)}
            onKeyDown={onKeyDown}
          >
            {icon ? (
              <Settings20Regular aria-hidden="true" />
            ) : (
              <span className={styles.word} data-word={texts.views[each]}>
                {texts.views[each]}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

const KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Index of the view that a key leads to; the ends are joined. */
function targetOf(key: string, from: number): number {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % VIEWS.length;
    case 'ArrowLeft':
      return from - 1;
    case 'End':
      return -1;
    default:
      return 0;
  }
}
