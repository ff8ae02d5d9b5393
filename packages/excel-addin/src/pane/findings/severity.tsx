import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '@upki-tsv/core';
import { useTexts } from '../frame.tsx';

const useStyles = makeStyles({
  word: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground4 },
  quietWord: { color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  // A picture may be lighter than a word.
  warningWord: { color: tokens.colorStatusWarningForeground2 },
});

interface SeverityIconProps {
  readonly severity: Severity;
  /** True where there is none of it, or it was seen. */
  readonly quiet?: boolean;
}

/** A full circle for an error and a triangle for a warning, told apart by more than colour. */
export function SeverityIcon({ severity, quiet = false }: SeverityIconProps) {
  const styles = useStyles();
  const Icon = severity === 'error' ? ErrorCircle16Filled : Warning16Filled;
  return (
    <Icon aria-hidden="true" className={mergeClasses(styles.icon, quiet ? styles.quiet : styles[severity])} />
  );
}

/** A severity in a word, with its icon. */
export function SeverityWord({ severity, quiet = false }: SeverityIconProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <span className={styles.word}>
      <SeverityIcon severity={severity} quiet={quiet} />
      <span className={quiet ? styles.quietWord : severity === 'error' ? styles.error : styles.warningWord}>
        {texts[severity]}
      </span>
    </span>
  );
}
