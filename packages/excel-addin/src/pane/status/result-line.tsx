import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Dismiss16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTexts } from '../frame.tsx';
import type { Tone } from './announcer.ts';

/** Milliseconds after which what went well is forgotten. */
const FORGOTTEN_AFTER = 10_000;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalXS}`,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  said: {
    flexGrow: 1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  icon: { flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

export interface Said {
  readonly sentence: string;
  readonly tone: Tone;
  /** How manyth it is, so that the same sentence is read out twice. */
  readonly nth: number;
}

interface ResultLineProps {
  readonly said: Said | null;
  readonly onDismiss: () => void;
  /** Likewise, but by itself. */
  readonly onForget: () => void;
}

/** What the last action did. Its live region stands before there is anything to say, so that it is read out. */
export function ResultLine({ said, onDismiss, onForget }: ResultLineProps) {
  const styles = useStyles();
  const texts = useTexts().status;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said?.tone !== 'done') return;
    const timer = setTimeout(() => {
      if (!line.current?.contains(document.activeElement)) onForget();
    }, FORGOTTEN_AFTER);
    return () => clearTimeout(timer);
  }, [said, onForget]);
  const Icon = said?.tone === 'done' ? CheckmarkCircle16Regular : Warning16Filled;
  return (
    <div ref={line} className={said ? styles.line : undefined}>
      <div role="status" className={said ? styles.said : undefined}>
        {said && (
          <>
            <span className={styles[said.tone]}>
              <Icon aria-hidden="true" className={styles.icon} />
            </span>
            <Caption1 key={said.nth}>{said.sentence}</Caption1>
          </>
        )}
      </div>
      {said && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={texts.dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
