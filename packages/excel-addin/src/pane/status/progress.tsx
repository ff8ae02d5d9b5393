import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Session, Snapshot } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { useLasting } from './use-settled.ts';

/** Milliseconds of work before it is shown. */
const SHOWN_AFTER = 1000;

const useStyles = makeStyles({
  progress: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { gridColumn: '1 / -1' },
  text: { fontVariantNumeric: 'tabular-nums' },
});

interface WorkProgressProps {
  readonly session: Pick<Session, 'halt'>;
  readonly snapshot: Snapshot;
}

/** How far work has come that takes longer than a moment, and a button that stops a check. */
export function WorkProgress({ session, snapshot: { activity, progress } }: WorkProgressProps) {
  const styles = useStyles();
  const texts = useTexts().status;
  const working = activity !== 'idle' && activity !== 'stopped';
  const lasting = useLasting(working, SHOWN_AFTER);
  if (!lasting || activity === 'idle') return null;
  const stoppable = activity === 'reading' || activity === 'reading-csrs';
  const text = texts.activity[activity];
  return (
    <div className={styles.progress}>
      <ProgressBar
        className={styles.bar}
        aria-label={text}
        {...(progress && { value: progress.done, max: progress.total })}
      />
      <Caption1 className={styles.text}>
        {text} {progress && texts.progress(progress)}
      </Caption1>
      {stoppable && (
        <Button size="small" appearance="subtle" onClick={() => session.halt()}>
          {texts.halt}
        </Button>
      )}
    </div>
  );
}
