import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import type { CsrCard as Card } from '../../session/index.ts';
import { SeverityIcon } from '../findings/severity.tsx';
import { useLanguage, useTexts } from '../frame.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

interface CsrCardProps {
  readonly card: Card;
  /** What it is called, where there are two. */
  readonly title?: string;
}

/** What a CSR is by itself: its key, its subject, its names, whether its signature is right. */
export function CsrCard({ card, title }: CsrCardProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { card: words } = texts.csr;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form control is inside that a fieldset could group
    <div role="group" aria-label={title ?? words.title} className={styles.card}>
      {title !== undefined && <Caption1Strong>{title}</Caption1Strong>}
      {card.status === 'bad' ? (
        <Caption1 className={styles.line}>
          <SeverityIcon severity="error" />
          <span>{texts.fill.reasons[card.reason]}</span>
        </Caption1>
      ) : (
        <>
          <Caption1Strong className={styles.line}>
            {card.findings.length === 0 && card.signature === 'valid' && (
              <CheckmarkCircle16Regular aria-hidden="true" className={styles.good} />
            )}
            <span>{card.key}</span>
          </Caption1Strong>
          <Caption1>{card.subject}</Caption1>
          {card.names.length > 0 && <Caption1>{words.names(card.names)}</Caption1>}
          <Caption1>{words.signature[card.signature]}</Caption1>
          {card.findings.map(({ rule, severity, message }) => (
            <Caption1 key={rule} className={styles.line}>
              <SeverityIcon severity={severity} />
              <span>{message[language]}</span>
            </Caption1>
          ))}
        </>
      )}
    </div>
  );
}
