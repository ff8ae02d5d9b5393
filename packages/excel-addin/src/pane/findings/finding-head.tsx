import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ApplicationType, messageOf } from '@upki-tsv/core';
import type { PlacedFinding } from '../../session/index.ts';
import { fieldNameOf } from '../fixes/field-name.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { SeverityWord } from './severity.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  brief: {
    display: '-webkit-box',
    WebkitLineClamp: '1',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  seen: { color: tokens.colorNeutralForeground3 },
  address: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface FindingHeadProps {
  readonly placed: PlacedFinding;
  readonly type: ApplicationType;
  /** What names the record, where no heading does. */
  readonly record?: string | undefined;
  /** False where cell and item stand above already. */
  readonly place?: boolean;
  /** True for a warning that the person has marked as seen. */
  readonly acknowledged?: boolean;
  /** True where a sentence that does not fit is cut off: it is shown in whole when the finding is opened. */
  readonly brief?: boolean;
}

/** How grave a finding is, where it stands, and what it says. */
export function FindingHead({
  placed: { finding, cell },
  type,
  record,
  place = true,
  acknowledged = false,
  brief = false,
}: FindingHeadProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { item } = finding.at;
  return (
    <span className={styles.head}>
      <Caption1 className={styles.place}>
        <SeverityWord severity={finding.severity} quiet={acknowledged} />{' '}
        {acknowledged && <span>{texts.findings.acknowledged}</span>}{' '}
        {place && cell && <span className={styles.address}>{cell.address}</span>}{' '}
        {place && item !== null && <span>{texts.item(item, fieldNameOf(type, item, language))}</span>}{' '}
        {record !== undefined && <span>{record}</span>}
      </Caption1>{' '}
      <Body1 className={mergeClasses(acknowledged && styles.seen, brief && styles.brief)}>
        {messageOf(finding, language)}
      </Body1>
    </span>
  );
}
