import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../frame.tsx';
import type { Steps } from './use-steps.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    alignItems: 'center',
    // Alone, its word stands in line with the text.
    ':first-child': { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  step: { minWidth: 'auto' },
  position: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** True where there is another finding to go to. */
export const hasOthers = ({ position, count }: Steps): boolean => count > (position === null ? 0 : 1);

/** The ways to the findings before and after one, and where it stands among them. */
export function FindingSteps({ steps }: { readonly steps: Steps }) {
  const styles = useStyles();
  const texts = useTexts().findings;
  const { position, count } = steps;
  return (
    <span className={styles.steps}>
      {position !== null && (
        <>
          <Button size="small" appearance="subtle" className={styles.step} onClick={steps.previous}>
            {texts.previous}
          </Button>
          <Caption1 className={styles.position}>{texts.position(position, count)}</Caption1>
        </>
      )}
      <Button size="small" appearance="subtle" className={styles.step} onClick={steps.next}>
        {texts.next}
      </Button>
    </span>
  );
}
