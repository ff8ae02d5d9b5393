import { Caption1, Link, makeStyles, Subtitle2, ToggleButton, tokens } from '@fluentui/react-components';
import { CURRENT_EDITION, formatOf, type Severity } from '@upki-tsv/core';
import type { OtherSheet, SheetState, TableState } from '../session/index.ts';
import { SeverityIcon } from './findings/severity.tsx';
import { useLanguage, useTexts } from './frame.tsx';
import { useLow } from './list/use-low.ts';
import { Unseen } from './status/unseen.tsx';
import { useSettled } from './status/use-settled.ts';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexDirection: 'column',
    paddingInline: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
  // The host's own menu lies over the corner.
  title: {
    display: 'block',
    minHeight: '24px',
    paddingRight: '34px',
    '::first-letter': { textTransform: 'uppercase' },
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    fontVariantNumeric: 'tabular-nums',
  },
  records: { marginRight: tokens.spacingHorizontalXXS },
  count: {
    minWidth: 'max-content',
    paddingInline: tokens.spacingHorizontalXS,
    '& .fui-Button__icon': { width: '16px', height: '16px' },
  },
  others: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    '& .fui-Link': { fontSize: 'inherit' },
    paddingBottom: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Milliseconds that the sums stay as they are before they are read out. */
const SETTLED_AFTER = 2000;

interface SummaryProps {
  readonly table: TableState;
  /** Severities that the list is narrowed to. */
  readonly severities: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
  /** The other application sheets of the workbook, as far as they are known. */
  readonly others: readonly OtherSheet[];
  readonly onSheet: (id: string) => void;
}

/** Other sheets with errors that are named. */
const MOST_NAMED = 3;

/** What the sheet is, and how it stands; the sums narrow the list. */
export function Summary({ table, severities, onToggle, others, onSheet }: SummaryProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const sums = texts.status.summary(table.records, table.errors, countOf(table, 'warning'));
  const low = useLow();
  const wrong = others.filter(({ errors }) => errors > 0);
  const settled = useSettled(sums, SETTLED_AFTER);
  return (
    <div className={styles.summary}>
      <Subtitle2 as="h1" className={styles.title}>
        {formatOf(table.type).title[language]}
      </Subtitle2>
      {!low && (
        <Caption1 className={styles.quiet}>
          {table.sheet.name} · {texts.edition(CURRENT_EDITION.id)}
        </Caption1>
      )}
      <div className={styles.counts}>
        <Caption1 className={styles.records}>{texts.records(table.records)}</Caption1>
        {(['error', 'warning'] as const).map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            appearance="subtle"
            className={styles.count}
            icon={<SeverityIcon severity={severity} quiet={countOf(table, severity) === 0} />}
            checked={severities.has(severity)}
            onClick={() => onToggle(severity)}
          >
            {texts[severity === 'error' ? 'errors' : 'warnings'](countOf(table, severity))}
          </ToggleButton>
        ))}
        {table.acknowledged.size > 0 && (
          <Caption1 className={styles.quiet}>{texts.status.acknowledged(table.acknowledged.size)}</Caption1>
        )}
        {table.leftOut > 0 && (
          <Caption1 className={styles.quiet}>{texts.status.leftOut(table.leftOut)}</Caption1>
        )}
        {table.hidden > 0 && (
          <Caption1 className={styles.quiet}>{texts.status.hidden(table.hidden)}</Caption1>
        )}
      </div>
      {wrong.length > 0 && (
        <Caption1 className={styles.others}>
          <span className={styles.quiet}>{texts.status.otherSheets}</span>
          {wrong.slice(0, MOST_NAMED).map(({ id, name, errors }) => (
            <Link key={id} as="button" inline onClick={() => onSheet(id)}>
              {texts.status.otherSheet(name, errors)}
            </Link>
          ))}
          {wrong.length > MOST_NAMED && (
            <span className={styles.quiet}>{texts.status.moreSheets(wrong.length - MOST_NAMED)}</span>
          )}
        </Caption1>
      )}
      <Unseen>{settled}</Unseen>
    </div>
  );
}

const countOf = ({ errors, warnings, acknowledged }: TableState, severity: Severity): number =>
  severity === 'error' ? errors : warnings - acknowledged.size;

/** The heading over a sheet that is not checked. */
export function SheetHeading({ sheet }: { readonly sheet: Exclude<SheetState, TableState> }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.summary}>
      <Subtitle2 as="h1" className={styles.title}>
        {sheet.kind === 'none' ? texts.title : sheet.sheet.name}
      </Subtitle2>
    </div>
  );
}
