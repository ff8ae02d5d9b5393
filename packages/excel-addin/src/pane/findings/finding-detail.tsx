import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ApplicationType, type Language, ruleOf } from '@upki-tsv/core';
import { Fragment } from 'react';
import type { PlacedFinding, Session } from '../../session/index.ts';
import { BeforeAfter } from '../fixes/before-after.tsx';
import { fieldNameOf, isSecret } from '../fixes/field-name.ts';
import { useWrite } from '../fixes/use-write.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useAnnounce } from '../status/announcer.ts';
import { FindingSteps, hasOthers } from './finding-steps.tsx';
import { MarkedValue } from './marked-value.tsx';
import type { Steps } from './use-steps.ts';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  fix: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  commands: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: { display: 'flex', flexDirection: 'column' },
});

interface FindingDetailProps {
  readonly session: Pick<Session, 'previewFix' | 'apply' | 'acknowledge'>;
  readonly placed: PlacedFinding;
  readonly type: ApplicationType;
  /** Text of the finding's cell; null where it is not known, or must not be shown. */
  readonly value: string | null;
  readonly steps: Steps;
  /** True for a warning that the person has marked as seen. */
  readonly acknowledged: boolean;
}

/** The bad place in the value, the fix, and why. */
export function FindingDetail({ session, placed, type, value, steps, acknowledged }: FindingDetailProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { finding, fixable } = placed;
  const { item } = finding.at;
  const { fix } = finding;
  const shown = isSecret(type, item) ? null : value;
  const mendsItself = fix?.changes.some((change) => change.item === item) ?? false;
  const { busy, write } = useWrite(session);
  const announce = useAnnounce();
  const isWarning = finding.severity === 'warning';
  const acknowledge = async (): Promise<void> => {
    const kept = await session.acknowledge(placed.key, !acknowledged);
    if (!kept) announce(texts.findings.notKept, 'warning');
    else if (!acknowledged) steps.next();
  };
  const fixIt = async (): Promise<void> => {
    if (await write(session.previewFix(placed.key))) steps.mended();
  };
  return (
    <div className={styles.detail}>
      {shown !== null && !mendsItself && <MarkedValue value={shown} finding={finding} />}
      {fix && (
        <div className={styles.fix}>
          {fix.changes.map((change) => (
            <div key={change.item}>
              {change.item !== item && (
                <Caption1 className={styles.quiet} block>
                  {texts.item(change.item, fieldNameOf(type, change.item, language))}
                </Caption1>
              )}
              <BeforeAfter before={change.before} after={change.after} secret={isSecret(type, change.item)} />
            </div>
          ))}
          {!fixable && <Caption1 className={styles.quiet}>{texts.findings.notWritable}</Caption1>}
        </div>
      )}
      {((fix && fixable) || hasOthers(steps) || isWarning) && (
        <div className={styles.commands}>
          {fix && fixable && (
            <Button size="small" disabledFocusable={busy} onClick={() => void fixIt()}>
              {fix.safe
                ? texts.findings.fix
                : texts.findings[fix.changes.every(({ before }) => before === '') ? 'fillIn' : 'replace']}
            </Button>
          )}
          {isWarning && (
            <Button size="small" onClick={() => void acknowledge()}>
              {acknowledged ? texts.findings.unacknowledge : texts.findings.acknowledge}
            </Button>
          )}
          {hasOthers(steps) && <FindingSteps steps={steps} />}
        </div>
      )}
      <Reasons placed={placed} />
    </div>
  );
}

/** Why the rule is there and who says so. */
function Reasons({ placed: { finding } }: { readonly placed: PlacedFinding }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const rule = ruleOf(finding.rule);
  const { citation, source, decisions } = finding;
  const sources = [
    ...(citation === null ? [] : [texts.citation(citation)]),
    ...(source ? [source[language]] : []),
  ];
  return (
    <div className={styles.why}>
      <Caption1>{rule?.why[language]}</Caption1>
      {sources.length + decisions.length > 0 && (
        <Caption1 className={styles.quiet}>
          {texts.findings.source}: {sources.join(' / ')}
          {sources.length > 0 && decisions.length > 0 && ' / '}
          {decisions.length > 0 && texts.findings.reading}
          {decisions.map((decision) => (
            <Fragment key={decision}>
              {' '}
              <Link href={readingOf(decision, language)} target="_blank" rel="noreferrer" inline>
                {decision}
              </Link>
            </Fragment>
          ))}
        </Caption1>
      )}
    </div>
  );
}

/** The page on how the manual is read, at one decision. */
const readingOf = (decision: string, language: Language): string =>
  `reading.${language}.html#${decision.toLowerCase()}`;
