import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CURRENT_EDITION, formatOf } from '@upki-tsv/core';
import type { Activity, TableState } from '../session/index.ts';
import { useLanguage, useTexts } from './frame.tsx';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  // The host's own menu lies over the corner.
  title: { display: 'block', paddingRight: '34px', '::first-letter': { textTransform: 'uppercase' } },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SummaryProps {
  readonly table: TableState;
  readonly activity: Activity;
}

/** What the sheet is, and how it stands. */
export function Summary({ table, activity }: SummaryProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <header className={styles.summary}>
      <Subtitle2 as="h1" className={styles.title}>
        {formatOf(table.type).title[language]}
      </Subtitle2>
      <Caption1 className={styles.quiet}>
        {table.sheet.name} · {texts.edition(CURRENT_EDITION.id)}
      </Caption1>
      <p className={styles.counts} role="status">
        <span>{texts.records(table.records)}</span>
        {table.leftOut > 0 && <span>{texts.leftOut(table.leftOut)}</span>}
        <strong>● {texts.errors(table.errors)}</strong>
        <strong>▲ {texts.warnings(table.warnings)}</strong>
      </p>
      <Caption1 className={styles.quiet} aria-live="off">
        {table.pending > 0 ? texts.pending(table.pending) : progress(activity, texts)}
      </Caption1>
    </header>
  );
}

/** A no-break space keeps the line's height where there is nothing to say. */
function progress(activity: Activity, texts: { checking: string; stopped: string }): string {
  if (activity === 'stopped') return texts.stopped;
  return activity === 'idle' ? '\u00A0' : texts.checking;
}
