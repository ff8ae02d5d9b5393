import { Button, Caption1, makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons';
import { useTexts } from '../frame.tsx';
import { Unseen } from '../status/unseen.tsx';
import { useSettled } from '../status/use-settled.ts';
import { type Arrangement, isNarrowed } from './arrange.ts';
import type { Listing } from './use-listing.ts';

const useStyles = makeStyles({
  toolbar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  search: { flexGrow: 1, flexBasis: '96px', minWidth: 0, maxWidth: 'none' },
  grouping: { display: 'flex' },
  first: { borderStartEndRadius: 0, borderEndEndRadius: 0, minWidth: 'max-content' },
  last: { borderStartStartRadius: 0, borderEndStartRadius: 0, marginLeft: '-1px', minWidth: 'max-content' },
  count: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Milliseconds that a count stays as it is before it is read out. */
const SETTLED_AFTER = 1000;

interface ToolbarProps {
  readonly listing: Listing;
  readonly arrangement: Arrangement;
  readonly safeFixes: number;
  readonly preparing: boolean;
  readonly onFixSafe: () => void;
  readonly onCheck: () => void;
}

/** How the findings are shown, and what can be done with all of them. */
export function Toolbar({
  listing,
  arrangement: { findings, total },
  safeFixes,
  preparing,
  onFixSafe,
  onCheck,
}: ToolbarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { grouping, filter } = listing;
  const count = texts.findings.count(findings.length, total);
  // Without a filter the summary says it.
  const said = useSettled(isNarrowed(filter) ? count : '', SETTLED_AFTER);
  return (
    <div className={styles.toolbar}>
      <div className={styles.line}>
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={texts.findings.search}
          placeholder={texts.findings.searchHint}
          value={filter.query}
          dismiss={{ 'aria-label': texts.findings.clearSearch, title: texts.findings.clearSearch }}
          onChange={(_, { value }) => listing.search(value)}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line everywhere */}
        <div role="group" aria-label={texts.findings.grouping} className={styles.grouping}>
          <ToggleButton
            size="small"
            className={styles.first}
            checked={grouping === 'row'}
            onClick={() => listing.group('row')}
          >
            {texts.findings.byRow}
          </ToggleButton>
          <ToggleButton
            size="small"
            className={styles.last}
            checked={grouping === 'rule'}
            onClick={() => listing.group('rule')}
          >
            {texts.findings.byRule}
          </ToggleButton>
        </div>
      </div>
      <div className={styles.line}>
        <Caption1 className={styles.count}>{count}</Caption1>
        <Unseen>{said}</Unseen>
        {safeFixes > 0 && (
          <Button size="small" disabledFocusable={preparing} onClick={onFixSafe}>
            {preparing ? texts.findings.preparing : texts.findings.fixSafe(safeFixes)}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwise16Regular />}
          aria-label={texts.checkAgain}
          title={texts.checkAgain}
          onClick={onCheck}
        />
      </div>
    </div>
  );
}
