import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  SearchBox,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons';
import type { ApplicationType } from '@upki-tsv/core';
import { fieldNameOf } from '../fixes/field-name.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useLow } from '../list/use-low.ts';
import { BareChoice } from '../parts/choice.tsx';
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
  low: { gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  search: { flexGrow: 1, flexBasis: '96px', minWidth: 0, maxWidth: 'none' },
  grouping: { display: 'flex' },
  first: { borderStartEndRadius: 0, borderEndEndRadius: 0, minWidth: 'max-content' },
  last: { borderStartStartRadius: 0, borderEndStartRadius: 0, marginLeft: '-1px', minWidth: 'max-content' },
  item: { flex: '1 1 64px', minWidth: 0 },
  count: {
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Milliseconds that a count stays as it is before it is read out. */
const SETTLED_AFTER = 1000;

interface ToolbarProps {
  readonly listing: Listing;
  readonly type: ApplicationType;
  readonly arrangement: Arrangement;
  readonly safeFixes: number;
  readonly preparing: boolean;
  readonly onFixSafe: () => void;
  readonly onCheck: () => void;
}

/** How the findings are shown, and what can be done with all of them. */
export function Toolbar({
  listing,
  type,
  arrangement: { findings, total, itemsFound },
  safeFixes,
  preparing,
  onFixSafe,
  onCheck,
}: ToolbarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { grouping, filter } = listing;
  const narrowed = isNarrowed(filter);
  const count = texts.findings.count(findings.length, total);
  // Without a filter the summary says it.
  const said = useSettled(narrowed ? count : '', SETTLED_AFTER);
  return (
    <div className={mergeClasses(styles.toolbar, useLow() && styles.low)}>
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
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwise16Regular />}
          aria-label={texts.checkAgain}
          title={texts.checkAgain}
          onClick={onCheck}
        />
      </div>
      <div className={styles.line}>
        <div className={styles.item}>
          <BareChoice
            size="small"
            label={texts.findings.item}
            value={filter.item === null ? '' : String(filter.item)}
            onChange={(value) => listing.toItem(value === '' ? null : Number(value))}
          >
            <option value="">{texts.findings.allItems}</option>
            {itemsFound.map((item) => (
              <option key={item} value={item}>
                {texts.item(item, fieldNameOf(type, item, language))}
              </option>
            ))}
          </BareChoice>
        </div>
        {narrowed && <Caption1 className={styles.count}>{count}</Caption1>}
        <Unseen>{said}</Unseen>
        {safeFixes > 0 && (
          <Button size="small" disabledFocusable={preparing} onClick={onFixSafe}>
            {preparing ? texts.findings.preparing : texts.findings.fixSafe(safeFixes)}
          </Button>
        )}
      </div>
    </div>
  );
}
