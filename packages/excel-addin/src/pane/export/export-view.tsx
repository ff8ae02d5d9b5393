import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type {
  ExportScope,
  PlannedExport,
  ScopedPlan,
  Session,
  Snapshot,
  TableState,
} from '../../session/index.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useFlush } from '../parts/flush.ts';
import { InlinePreview } from '../parts/inline-preview.tsx';
import { Outcome } from '../parts/outcome.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section, Sections } from '../parts/section.tsx';
import type { View } from '../view.ts';
import { ExportedFiles } from './exported-files.tsx';
import { blockedText, methodTitle } from './plan-text.ts';
import { type Packing, usualPacking } from './run-export.ts';
import type { Exporting } from './use-export.ts';

const SCOPES: readonly ExportScope[] = ['all', 'selected', 'visible'];
const PACKINGS: readonly Packing[] = ['separate', 'zip'];
/** Files that are listed at first. */
const LISTED = 12;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  file: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  start: { alignSelf: 'flex-start' },
  warnings: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface ExportViewProps {
  readonly exporting: Exporting;
  readonly session: Pick<Session, 'apply' | 'snapshot'>;
  readonly snapshot: Snapshot;
  readonly table: TableState;
  readonly onView: (view: View) => void;
  readonly onShowErrors: () => void;
}

/** What will be exported, and afterwards where it went; the bar at the foot exports. */
export function ExportView({ exporting, session, snapshot, table, onView, onShowErrors }: ExportViewProps) {
  const texts = useTexts();
  const { plan, exported, fault, choose } = exporting;
  // Elsewhere the bar exports all rows.
  useEffect(() => () => choose('all'), [choose]);
  return (
    <Sections>
      {fault && <Outcome said={{ intent: 'error', text: texts.fault[fault.kind] }} />}
      {exported && (
        <ExportedFiles
          exporting={exporting}
          exported={exported}
          ways={snapshot.environment.saveWays}
          stale={snapshot.outdated || exported.revision !== snapshot.revision}
        />
      )}
      {exported?.done && (
        <MarkDone
          key={exported.revision}
          exporting={exporting}
          session={session}
          addsColumn={table.choiceColumn === null}
        />
      )}
      <ScopeSection exporting={exporting} table={table} />
      {plan && (
        <PlanSection
          plan={plan}
          table={table}
          exporting={exporting}
          snapshot={snapshot}
          onView={onView}
          onShowErrors={onShowErrors}
        />
      )}
    </Sections>
  );
}

interface ScopeSectionProps {
  readonly exporting: Exporting;
  readonly table: TableState;
}

function ScopeSection({ exporting: { scope, choose }, table: { leftOut, hidden } }: ScopeSectionProps) {
  const { flush } = useFlush();
  const texts = useTexts();
  return (
    <Section title={texts.exporting.scope}>
      <RadioGroup
        className={flush}
        aria-label={texts.exporting.scope}
        value={scope}
        onChange={(_, { value }) => choose(value as ExportScope)}
      >
        {SCOPES.map((each) => (
          <Radio key={each} value={each} label={texts.exporting.scopes[each]} />
        ))}
      </RadioGroup>
      {leftOut > 0 && scope === 'all' && <Quiet>{texts.exporting.leftOut(leftOut)}</Quiet>}
      {hidden > 0 && scope === 'all' && <Quiet>{texts.exporting.hidden(hidden)}</Quiet>}
    </Section>
  );
}

interface PlanSectionProps {
  readonly plan: ScopedPlan;
  readonly table: TableState;
  readonly exporting: Exporting;
  readonly snapshot: Snapshot;
  readonly onView: (view: View) => void;
  readonly onShowErrors: () => void;
}

function PlanSection({
  plan,
  table,
  exporting,
  snapshot: { environment },
  onView,
  onShowErrors,
}: PlanSectionProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { flush } = useFlush();
  const [all, setAll] = useState(false);
  const { files } = plan;
  const blocked = blockedText(plan, table.pending, texts);
  const listed = all ? files : files.slice(0, LISTED);
  const more = files.length - listed.length;
  return (
    <Section title={texts.exporting.planned}>
      {blocked !== null && (
        <MessageBar intent={plan.blocked === 'errors' ? 'error' : 'info'} layout="multiline">
          <MessageBarBody>{blocked}</MessageBarBody>
        </MessageBar>
      )}
      {plan.blocked === 'errors' && (
        <Button size="small" className={styles.start} onClick={onShowErrors}>
          {texts.exporting.showErrors}
        </Button>
      )}
      {files.length > 0 && (
        <ul className={styles.list}>
          {listed.map((file) => (
            <PlannedFile key={file.name} file={file} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button size="small" className={styles.start} onClick={() => setAll(true)}>
          {texts.exporting.showAll(more)}
        </Button>
      )}
      {files.length > 1 && environment.saveWays.some((way) => way !== 'copy') && (
        <RadioGroup
          className={flush}
          aria-label={texts.exporting.packing}
          value={exporting.packing ?? usualPacking(files.length, environment.saveWays)}
          onChange={(_, { value }) => exporting.pack(value as Packing)}
        >
          {PACKINGS.map((packing) => (
            <Radio key={packing} value={packing} label={texts.exporting.packings[packing]} />
          ))}
        </RadioGroup>
      )}
      {plan.blocked === null && plan.warnings > 0 && (
        <div className={styles.warnings}>
          <Caption1>{texts.exporting.warningsLead(plan.warnings)}</Caption1>
          <Button size="small" onClick={() => onView('check')}>
            {texts.exporting.showWarnings}
          </Button>
        </div>
      )}
      {plan.blocked === null && <Quiet>{texts.exporting.howTo}</Quiet>}
    </Section>
  );
}

function PlannedFile({ file }: { readonly file: PlannedExport }) {
  const styles = useStyles();
  const texts = useTexts();
  const method = methodTitle(file.method, useLanguage()) ?? '';
  return (
    <li className={styles.file}>
      <Body1>{file.name}</Body1>
      <Caption1 className={styles.quiet}>{texts.exporting.file(file.records.length, method)}</Caption1>
    </li>
  );
}

interface MarkDoneProps {
  readonly exporting: Exporting;
  readonly session: Pick<Session, 'apply' | 'snapshot'>;
  readonly addsColumn: boolean;
}

/** The offer to mark exported records as done; shown before it is written like every other change. */
function MarkDone({ exporting: { exported, markedDone }, session, addsColumn }: MarkDoneProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const preview = exported?.done;
  if (!exported || !preview) return null;
  if (open) {
    return (
      <InlinePreview
        session={session}
        preview={preview}
        title={texts.exporting.done}
        onDone={(result) => {
          if (result?.status === 'written') markedDone();
          setOpen(false);
        }}
      />
    );
  }
  const records = exported.files.reduce((sum, file) => sum + file.records, 0);
  return (
    <Section title={texts.exporting.done}>
      <Body1 as="p">{texts.exporting.doneLead(records, addsColumn)}</Body1>
      <Button className={styles.start} onClick={() => setOpen(true)}>
        {texts.exporting.doneButton}
      </Button>
    </Section>
  );
}
