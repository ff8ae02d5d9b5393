import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { CURRENT_EDITION, type Language } from '@upki-tsv/core';
import { useState } from 'react';
import { version } from '../../../package.json';
import type { Session, Snapshot, TableState } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { useFlush } from '../parts/flush.ts';
import { Quiet } from '../parts/quiet.tsx';
import { Section, Sections } from '../parts/section.tsx';
import { draftOfTable } from '../start/mapping-draft.ts';
import { MappingForm } from '../start/mapping-form.tsx';
import { useAnnounce } from '../status/announcer.ts';

type LanguageChoice = 'host' | Language;
const LANGUAGES: readonly LanguageChoice[] = ['host', 'ja', 'en'];

const useStyles = makeStyles({
  setting: { display: 'flex', flexDirection: 'column' },
  // Remarks stand in line with the labels of the switches.
  remark: { paddingLeft: `calc(40px + 1.5 * ${tokens.spacingHorizontalS})` },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  start: { alignSelf: 'flex-start' },
  about: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
});

interface SettingsViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
}

/** What a person may choose, and what this add-in is. */
export function SettingsView({ session, snapshot }: SettingsViewProps) {
  const styles = useStyles();
  const { flush } = useFlush();
  const texts = useTexts().settings;
  const announce = useAnnounce();
  const { chosenLanguage, live, highlights, sheet } = snapshot;
  const clear = async (): Promise<void> => {
    await session.highlight(false);
    announce(texts.cleared);
  };
  return (
    <Sections>
      <Section title={texts.checking}>
        <div className={styles.setting}>
          <Switch
            className={flush}
            label={texts.live}
            checked={live}
            onChange={(_, { checked }) => session.setLive(checked)}
          />
          <div className={styles.remark}>
            <Quiet>{texts.liveLead}</Quiet>
          </div>
        </div>
        <div className={styles.setting}>
          <Switch
            className={flush}
            label={texts.highlights}
            checked={highlights.on}
            onChange={(_, { checked }) => void session.highlight(checked)}
          />
          <div className={styles.remark}>
            <Quiet>{texts.highlightsLead}</Quiet>
          </div>
        </div>
        <Button className={styles.start} onClick={() => void clear()}>
          {texts.clear}
        </Button>
      </Section>
      {sheet.kind === 'table' && sheet.headerRow !== null && (
        <SheetColumns key={sheet.sheet.id} session={session} table={sheet} />
      )}
      <Section title={texts.language}>
        <RadioGroup
          className={flush}
          aria-label={texts.language}
          value={chosenLanguage ?? 'host'}
          onChange={(_, { value }) => session.setLanguage(value === 'host' ? null : (value as Language))}
        >
          {LANGUAGES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={texts.languages[each]}
              {...(each !== 'host' && { lang: each })}
            />
          ))}
        </RadioGroup>
        <Quiet>{texts.theme}</Quiet>
      </Section>
      <Section title={texts.about}>
        <div className={styles.about}>
          <Caption1>{texts.version(version)}</Caption1>
          <Caption1>{texts.edition(CURRENT_EDITION.id, CURRENT_EDITION.date)}</Caption1>
          <Caption1>{texts.licence}</Caption1>
          <Caption1>{texts.sendsNothing}</Caption1>
        </div>
      </Section>
    </Sections>
  );
}

interface SheetColumnsProps {
  readonly session: Pick<Session, 'mapColumns' | 'snapshot'>;
  readonly table: TableState;
}

/** Which items the sheet's columns hold, and how to say it otherwise. */
function SheetColumns({ session, table }: SheetColumnsProps) {
  const styles = useStyles();
  const texts = useTexts().settings;
  const [editing, setEditing] = useState(false);
  const close = (): void => setEditing(false);
  if (editing) {
    return (
      <MappingForm
        session={session}
        top={table.top}
        first={draftOfTable(table)}
        onCancel={close}
        onUsed={close}
      />
    );
  }
  return (
    <Section title={texts.sheet}>
      <Body1 as="p">{table.mapping ? texts.mapped : texts.byHeaders}</Body1>
      <div className={styles.commands}>
        <Button onClick={() => setEditing(true)}>{texts.remap}</Button>
        {table.mapping && <Button onClick={() => void session.mapColumns(null)}>{texts.unmap}</Button>}
      </div>
    </Section>
  );
}
