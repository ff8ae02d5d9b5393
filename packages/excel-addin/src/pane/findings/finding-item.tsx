import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ApplicationType } from '@upki-tsv/core';
import { memo } from 'react';
import type { Session } from '../../session/index.ts';
import { useLow } from '../list/use-low.ts';
import type { ListedFinding } from './arrange.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingHead } from './finding-head.tsx';
import type { Steps } from './use-steps.ts';

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: {
    display: 'block',
    width: '100%',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: `calc(${tokens.spacingHorizontalM} - ${tokens.strokeWidthThicker}) ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
  },
  low: { paddingBlock: tokens.spacingVerticalXS },
  detail: {
    paddingInline: `calc(${tokens.spacingHorizontalM} - ${tokens.strokeWidthThicker}) ${tokens.spacingHorizontalM}`,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface FindingItemProps {
  readonly session: Pick<Session, 'previewFix' | 'apply' | 'acknowledge'>;
  readonly listed: ListedFinding;
  readonly type: ApplicationType;
  /** What names the record where the list is not by row. */
  readonly record: string | undefined;
  readonly open: boolean;
  /** True for the one finding of the list that the Tab key stops at. */
  readonly stop: boolean;
  readonly value: string | null;
  readonly acknowledged: boolean;
  readonly onPick: (key: string) => void;
  /** The ways on, where it is open. */
  readonly steps: Steps | undefined;
}

/** A finding in the list; picked, it opens. */
export const FindingItem = memo(function FindingItem({
  session,
  listed: { key, placed },
  type,
  record,
  open,
  stop,
  value,
  acknowledged,
  onPick,
  steps,
}: FindingItemProps) {
  const styles = useStyles();
  const low = useLow();
  return (
    <div className={mergeClasses(styles.item, open && styles.open)}>
      <button
        type="button"
        className={mergeClasses(styles.head, low && styles.low)}
        aria-expanded={open}
        data-finding={key}
        tabIndex={stop ? 0 : -1}
        onClick={() => onPick(key)}
      >
        <FindingHead
          placed={placed}
          type={type}
          record={record}
          acknowledged={acknowledged}
          brief={low && !open}
        />
      </button>
      {open && steps && (
        <div className={styles.detail}>
          <FindingDetail
            session={session}
            placed={placed}
            type={type}
            value={value}
            steps={steps}
            acknowledged={acknowledged}
          />
        </div>
      )}
    </div>
  );
});
