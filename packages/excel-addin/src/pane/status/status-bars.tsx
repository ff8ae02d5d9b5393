import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Fault, Session, Snapshot } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  quiet: {
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  bar: { borderRadius: 0, borderInlineStyle: 'none' },
});

interface StatusBarsProps {
  readonly session: Pick<Session, 'check'>;
  readonly snapshot: Snapshot;
}

/** What keeps the pane from being right, with what to do about it; nothing where all is well. */
export function StatusBars({ session, snapshot }: StatusBarsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { fault, activity, halted, outdated, live, sheet } = snapshot;
  // It passes as soon as the cell is left, and comes again with the next: not to be read out.
  const passing = fault?.kind === 'cell-edit-mode';
  const check = () => void session.check();
  return (
    <div className={styles.bars}>
      <div role="status">
        {fault && !passing && <FaultBar fault={fault} onRetry={check} />}
        {activity === 'stopped' && <Bar text={texts.status.activity.stopped} />}
        {halted && (
          <Bar
            text={sheet.kind === 'none' ? texts.status.haltedUnread : texts.status.halted}
            action={texts.status.goOn}
            onAction={check}
          />
        )}
        {outdated && !live && !halted && (
          <Bar text={texts.status.outdated} action={texts.status.checkNow} onAction={check} />
        )}
      </div>
      {passing && <Caption1 className={styles.quiet}>{texts.fault['cell-edit-mode']}</Caption1>}
      {sheet.kind === 'table' && sheet.protected && fault?.kind !== 'protected' && (
        <Caption1 className={styles.quiet}>{texts.status.protected}</Caption1>
      )}
    </div>
  );
}

interface FaultBarProps {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

function FaultBar({ fault: { kind, retry }, onRetry }: FaultBarProps) {
  const texts = useTexts();
  const action = retry || kind === 'events-missing' ? texts.checkAgain : undefined;
  return <Bar text={texts.fault[kind]} {...(action !== undefined && { action, onAction: onRetry })} />;
}

interface BarProps {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

function Bar({ text, action, onAction }: BarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{text}</MessageBarBody>
      {action !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onAction}>
            {action}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
