import { Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowExportUp20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Fault, Session, Snapshot, TableState } from '../../session/index.ts';
import { SeverityIcon } from '../findings/severity.tsx';
import { useLanguage, useTexts } from '../frame.tsx';
import { useAnnounce } from '../status/announcer.ts';
import type { View } from '../view.ts';
import { exportedText } from './exported-text.ts';
import { blockedText, planText } from './plan-text.ts';
import type { Exporting } from './use-export.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexShrink: 0 },
  // Beside the button where there is room; two lines high, so that another plan does not move the page.
  line: {
    flex: '1 1 150px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    minWidth: 0,
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  marked: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
});

interface ExportBarProps {
  readonly exporting: Exporting;
  readonly session: Pick<Session, 'reveal'>;
  readonly snapshot: Snapshot;
  readonly table: TableState;
  readonly onView: (view: View) => void;
  /** Asks for the findings, narrowed to errors; the first one is revealed already. */
  readonly onShowErrors: () => void;
}

/** Faults that nothing else tells of; all others stand at the top. */
const OF_EXPORT_ALONE: ReadonlySet<Fault['kind']> = new Set(['halted', 'unexpected']);

/** Exports in one click, from every view, and says beforehand what that makes. With errors it leads to the first. */
export function ExportBar({ exporting, session, snapshot, table, onView, onShowErrors }: ExportBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const announce = useAnnounce();
  const lineId = useId();
  const { plan, busy, scope } = exporting;
  const unusable = busy || plan === null || (plan.blocked === 'no-records' && !snapshot.outdated);

  // Of chosen rows it is not known which of the warnings were seen.
  const warnings = (plan?.warnings ?? 0) - (scope === 'all' ? table.acknowledged.size : 0);
  // What cannot be exported yet does not ask to be.
  const ready = plan?.blocked === null;

  const lead = (firstError: string | null): void => {
    if (firstError !== null) void session.reveal(firstError);
    onShowErrors();
  };
  const click = async (): Promise<void> => {
    // What is known of a sheet that was edited since may be mended already.
    if (plan?.blocked === 'errors' && !snapshot.outdated) return lead(plan.firstError);
    const outcome = await exporting.run();
    if (outcome.kind === 'blocked' && outcome.plan.blocked === 'errors') {
      return lead(outcome.plan.firstError);
    }
    onView('export');
    if (outcome.kind === 'failed' && !OF_EXPORT_ALONE.has(outcome.fault.kind)) return;
    announce(
      outcome.kind === 'done'
        ? exportedText(outcome.exported, texts)
        : outcome.kind === 'failed'
          ? texts.fault[outcome.fault.kind]
          : (blockedText(outcome.plan, table.pending, texts) ?? ''),
    );
  };

  const made = plan && plan.files.length > 0 ? planText(plan, texts, language) : null;
  const blocked = plan ? blockedText(plan, table.pending, texts) : texts.exporting.planning;
  return (
    <div className={styles.bar}>
      <Button
        appearance={ready ? 'primary' : 'secondary'}
        className={styles.button}
        disabledFocusable={unusable}
        aria-describedby={lineId}
        icon={
          busy ? (
            <Spinner size="extra-tiny" {...(ready && { appearance: 'inverted' })} />
          ) : (
            <ArrowExportUp20Regular />
          )
        }
        onClick={() => void click()}
      >
        {texts.exporting.button}
      </Button>
      <div className={styles.line} id={lineId}>
        {busy && <Caption1>{texts.exporting.busy}</Caption1>}
        {!busy && made !== null && (
          <Caption1>
            {scope !== 'all' && `${texts.exporting.scopes[scope]}: `}
            {made}
          </Caption1>
        )}
        {!busy && blocked !== null && (
          <Caption1 className={styles.marked}>
            {plan?.blocked === 'errors' && <SeverityIcon severity="error" />}
            <span>{blocked}</span>
          </Caption1>
        )}
        {!busy && plan?.blocked === null && warnings > 0 && (
          <Caption1 className={styles.marked}>
            <SeverityIcon severity="warning" />
            {texts.exporting.warnings(warnings)}
          </Caption1>
        )}
      </div>
    </div>
  );
}
