import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ApplicationType } from '@upki-tsv/core';
import { FIRST_TYPE } from '@upki-tsv/core';
import { useState } from 'react';
import type { GivenFile, Session } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { readGivenFiles } from '../parts/given-files.ts';
import { Outcome, type Said } from '../parts/outcome.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import { TypeSelect } from '../parts/type-select.tsx';
import { unreadText } from './fill-text.ts';
import { importSaid } from './import-text.ts';

const ENDINGS = ['.tsv', '.txt'];

const useStyles = makeStyles({
  ask: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  busy: { alignSelf: 'flex-start' },
});

/** A file whose type is asked for. */
interface Question {
  readonly file: GivenFile;
  readonly records: number;
}

interface OpenTsvProps {
  readonly session: Pick<Session, 'openTsv'>;
  readonly disabled: boolean;
}

/** Opens a TSV in a new sheet, and asks for its type where that cannot be told. */
export function OpenTsv({ session, disabled }: OpenTsvProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [type, setType] = useState<ApplicationType>(FIRST_TYPE);

  const open = async (file: GivenFile, asked?: ApplicationType): Promise<void> => {
    setBusy(true);
    try {
      const result = await session.openTsv(file, asked);
      setQuestion(result.status === 'unknown-type' ? { file, records: result.records } : null);
      setSaid(importSaid(result, texts));
    } finally {
      setBusy(false);
    }
  };
  const take = async (files: readonly File[]): Promise<void> => {
    setQuestion(null);
    if (files.length > 1) return setSaid({ intent: 'warning', text: texts.create.notOpened.several });
    setSaid(null);
    const { given, tooLarge, unreadable } = await readGivenFiles(files);
    const [file] = given;
    if (file) return open(file);
    setSaid({ intent: 'error', text: unreadText({ tooLarge, unreadable }, texts) });
  };

  return (
    <Section title={texts.create.openTsv}>
      <Quiet>{texts.create.openTsvLead}</Quiet>
      <FilePicker
        label={texts.create.openTsvButton}
        endings={ENDINGS}
        disabled={disabled || busy}
        onFiles={(files) => void take(files)}
      />
      {busy && <Spinner className={styles.busy} size="tiny" label={texts.files.reading} />}
      {question && (
        <div className={styles.ask}>
          <Body1 as="p">{texts.create.askType(question.file.name, question.records)}</Body1>
          <TypeSelect value={type} onChange={setType} />
          <div className={styles.commands}>
            <Button disabledFocusable={busy} onClick={() => void open(question.file, type)}>
              {texts.create.openAs}
            </Button>
            <Button appearance="subtle" onClick={() => setQuestion(null)}>
              {texts.create.cancel}
            </Button>
          </div>
        </div>
      )}
      <Outcome said={said} />
    </Section>
  );
}
