import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { fieldAt, formatOf, messageOf } from '@upki-tsv/core';
import { memo, useState } from 'react';
import type { PlacedFinding, RowFindings, TableState } from '../session/index.ts';
import { useLanguage, useTexts } from './frame.tsx';

/** Rows that are shown at first, and more of at a time. */
const PAGE = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { marginTop: tokens.spacingVerticalM },
  finding: {
    display: 'block',
    width: '100%',
    padding: tokens.spacingVerticalSNudge,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { background: tokens.colorSubtleBackgroundHover },
    ':disabled': { cursor: 'default' },
  },
  message: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FindingsProps {
  readonly table: TableState;
  readonly onReveal: (key: string) => void;
}

/** Findings by row, those on the whole sheet first; choosing one selects its cell. */
export function Findings({ table, onReveal }: FindingsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(PAGE);
  const hidden = table.rows.length - shown;
  if (table.general.length === 0 && table.rows.length === 0 && table.pending === 0) {
    return <Body1 as="p">{texts.noFindings}</Body1>;
  }
  return (
    <>
      {table.general.length > 0 && (
        <section className={styles.group}>
          <Subtitle2 as="h2">{texts.wholeSheet}</Subtitle2>
          <FindingList findings={table.general} type={table.type} onReveal={onReveal} />
        </section>
      )}
      {table.rows.slice(0, shown).map((row) => (
        <Row key={row.record} row={row} type={table.type} onReveal={onReveal} />
      ))}
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {texts.showMore(hidden)}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: RowFindings;
  readonly type: TableState['type'];
  readonly onReveal: (key: string) => void;
}

/** A record without change keeps its object, and its part of the list is not drawn anew. */
const Row = memo(function Row({ row, type, onReveal }: RowProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.group}>
      <Subtitle2 as="h2">{texts.row(row.row, row.title)}</Subtitle2>
      <FindingList findings={row.findings} type={type} onReveal={onReveal} />
    </section>
  );
});

interface FindingListProps {
  readonly findings: readonly PlacedFinding[];
  readonly type: TableState['type'];
  readonly onReveal: (key: string) => void;
}

function FindingList({ findings, type, onReveal }: FindingListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((placed) => (
        <li key={placed.key}>
          <button
            type="button"
            className={styles.finding}
            disabled={placed.cell === null}
            onClick={() => onReveal(placed.key)}
          >
            <FindingText placed={placed} type={type} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function FindingText({
  placed: { finding, cell },
  type,
}: Pick<RowProps, 'type'> & { placed: PlacedFinding }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { item } = finding.at;
  const field = item === null ? null : fieldAt(formatOf(type), item);
  return (
    <>
      <strong>{finding.severity === 'error' ? `● ${texts.error}` : `▲ ${texts.warning}`}</strong>{' '}
      {cell?.address} {item !== null && texts.item(item, field?.title[language] ?? '')}
      <span className={styles.message}>{messageOf(finding, language)}</span>
      {finding.citation && <Caption1 className={styles.quiet}>{texts.citation(finding.citation)}</Caption1>}
    </>
  );
}
