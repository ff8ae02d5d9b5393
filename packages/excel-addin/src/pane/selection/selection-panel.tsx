import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fieldAt, formatOf } from '@upki-tsv/core';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PlacedFinding, Selection, Session, Snapshot, TableState } from '../../session/index.ts';
import { CsrPaste } from '../create/csr-paste.tsx';
import type { ListedFinding } from '../findings/arrange.ts';
import { FindingDetail } from '../findings/finding-detail.tsx';
import { FindingHead } from '../findings/finding-head.tsx';
import { FindingSteps, hasOthers } from '../findings/finding-steps.tsx';
import { textOfCell } from '../findings/text-of-cell.ts';
import { useSteps } from '../findings/use-steps.ts';
import { fieldIdOf } from '../fixes/field-name.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useFocusInside } from '../list/use-focus-inside.ts';
import { useLow } from '../list/use-low.ts';
import type { Texts } from '../texts/texts.ts';
import { CsrCard } from './csr-card.tsx';
import { Offer } from './offer.tsx';
import { SelectedLine } from './selected-line.tsx';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
  },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':not(:first-child)': {
      paddingTop: tokens.spacingVerticalM,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  commands: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  lowBody: { gap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SelectionPanelProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly table: TableState;
  /** The findings of the list, in its order. */
  readonly findings: readonly ListedFinding[];
  /** Key of the finding that is open in the list. */
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

/** What is to be known of the selected cell: its findings with their fixes, or its item's rule in one line. */
export function SelectionPanel({ session, snapshot, table, findings, picked, onPick }: SelectionPanelProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { selection } = snapshot;
  const body = useRef<HTMLElement>(null);
  const lineId = useId();
  const low = useLow();
  const [detailed, setDetailed] = useState<string | null>(null);
  const own = selection?.findings;

  const hadFocus = useFocusInside(body);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the findings takes a focused button away
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    (body.current?.querySelector('button') ?? body.current)?.focus();
  }, [own]);

  const goTo = useCallback(
    (key: string) => {
      onPick(key);
      void session.reveal(key);
    },
    [session, onPick],
  );
  const stepsOf = useSteps(findings, goTo);
  const opened = own?.some(({ key }) => key === picked) && findings.some(({ key }) => key === picked);
  return (
    <>
      <SelectedLine id={lineId} selection={selection} type={table.type} body={body} />
      <section
        ref={body}
        className={mergeClasses(styles.body, low && styles.lowBody)}
        tabIndex={-1}
        aria-label={texts.selection.title}
        aria-describedby={lineId}
      >
        {opened ? (
          <Caption1 className={styles.quiet}>{texts.selection.opened}</Caption1>
        ) : (
          own?.map((placed) => (
            <div key={placed.key} className={styles.finding}>
              <FindingHead
                placed={placed}
                type={table.type}
                place={isElsewhere(placed, selection)}
                acknowledged={table.acknowledged.has(placed.key)}
                brief={low && placed.key !== detailed}
              />
              {low && placed.key !== detailed ? (
                <div className={styles.commands}>
                  <Button size="small" aria-expanded={false} onClick={() => setDetailed(placed.key)}>
                    {texts.selection.details}
                  </Button>
                  {hasOthers(stepsOf(placed.key)) && <FindingSteps steps={stepsOf(placed.key)} />}
                </div>
              ) : (
                <FindingDetail
                  session={session}
                  placed={placed}
                  type={table.type}
                  value={textOfCell(placed, table, selection)}
                  steps={stepsOf(placed.key)}
                  acknowledged={table.acknowledged.has(placed.key)}
                />
              )}
            </div>
          ))
        )}
        {(own === undefined || own.length === 0) && (
          <Caption1 className={styles.quiet}>
            {quietLines(selection, table, texts).join(' ')} {hintOf(selection, table)?.[language]}
          </Caption1>
        )}
        {selection?.csr && <CsrCard card={selection.csr} />}
        {selection?.offer && <Offer session={session} offer={selection.offer} type={table.type} />}
        {isNewRow(selection, table) && !isCsr(selection, table) && <Caption1>{texts.csr.makeRow}</Caption1>}
        {(isCsr(selection, table) || isNewRow(selection, table)) && (
          <CsrPaste session={session} snapshot={snapshot} />
        )}
      </section>
    </>
  );
}

/** True for a finding on another item than the selected cell's: one whose own item has no column. */
const isElsewhere = ({ finding }: PlacedFinding, selection: Selection | null): boolean =>
  finding.at.item !== selection?.item;

const isCsr = (selection: Selection | null, { type }: TableState): boolean =>
  fieldIdOf(type, selection?.item ?? null) === 'csr';

/** True for an empty row that a CSR can be put into. */
const isNewRow = (selection: Selection | null, { type, headerRow }: TableState): boolean =>
  formatOf(type).itemOf.csr !== undefined &&
  selection?.cell != null &&
  selection.item !== null &&
  selection.record === null &&
  selection.cell.row > (headerRow ?? 0);

/** What is to be said where there is no finding. */
function quietLines(
  selection: Selection | null,
  { type, headerRow }: TableState,
  { selection: texts }: Texts,
): readonly string[] {
  if (!selection) return [texts.noCell];
  const { cell, item, record } = selection;
  if (!cell) return [texts.several];
  if (headerRow !== null && cell.row <= headerRow) return [texts.header];
  if (item === null) return [texts.noItem];
  const said = record === null ? texts.noRecord : texts.clean;
  return fieldAt(formatOf(type), item) ? [said] : [said, texts.blank];
}

const hintOf = (selection: Selection | null, { type }: TableState) =>
  selection?.item == null ? null : (fieldAt(formatOf(type), selection.item)?.hint ?? null);
