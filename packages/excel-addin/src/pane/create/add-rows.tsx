import { Body1, Caption1, Caption1Strong, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { fieldAt, formatOf } from '@upki-tsv/core';
import { useState } from 'react';
import type { FilesReading, Session, TableState } from '../../session/index.ts';
import { SeverityIcon } from '../findings/severity.tsx';
import { useLanguage, useTexts } from '../frame.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { readGivenFiles } from '../parts/given-files.ts';
import { InlinePreview } from '../parts/inline-preview.tsx';
import { Outcome, type Said } from '../parts/outcome.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import { noteText, problemText, unreadText } from './fill-text.ts';

const ENDINGS = ['.csr', '.pem', '.crt', '.cer', '.der', '.req', '.tsv', '.txt'];

const useStyles = makeStyles({
  busy: { alignSelf: 'flex-start' },
  files: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  file: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  problem: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
});

type Read = Extract<FilesReading, { status: 'read' }>;

/** What files gave, with their names. */
interface Given {
  readonly names: readonly string[];
  readonly reading: Read;
}

interface AddRowsProps {
  readonly session: Pick<Session, 'readFiles' | 'apply' | 'snapshot'>;
  readonly table: TableState;
  readonly disabled: boolean;
}

/** Applications made from CSRs, certificates and lists; shown before they are written. */
export function AddRows({ session, table, disabled }: AddRowsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const { subject, operation } = formatOf(table.type);

  const take = async (files: readonly File[]): Promise<void> => {
    setGiven(null);
    setSaid(null);
    setBusy(true);
    try {
      const loaded = await readGivenFiles(files);
      const unread = unreadText(loaded, texts);
      if (unread !== '') setSaid({ intent: 'warning', text: unread });
      if (loaded.given.length === 0) return;
      const reading = await session.readFiles(loaded.given);
      if (reading.status === 'read') setGiven({ names: loaded.given.map(({ name }) => name), reading });
      else
        setSaid({
          intent: 'error',
          text: reading.status === 'failed' ? texts.fault[reading.fault.kind] : texts.create.noSheet,
        });
    } finally {
      setBusy(false);
    }
  };

  const unplaced = given?.reading.unplaced.map((item) =>
    texts.item(item, fieldAt(formatOf(table.type), item)?.title[language] ?? ''),
  );
  return (
    <Section title={texts.create.addRows}>
      <Quiet>
        {texts.create.addRowsLead(subject === 'server' && operation !== 'revoke', operation !== 'issue')}
      </Quiet>
      <FilePicker
        label={texts.create.addRowsButton}
        endings={ENDINGS}
        several
        disabled={disabled || busy}
        onFiles={(files) => void take(files)}
      />
      {busy && <Spinner className={styles.busy} size="tiny" label={texts.files.reading} />}
      <Outcome said={said} />
      {given && (
        <>
          <Body1 as="p" role="status">
            {given.reading.rows > 0 ? texts.create.rows(given.reading.rows) : texts.create.noRows}
          </Body1>
          <Remarks given={given} />
          {unplaced && unplaced.length > 0 && <Quiet>{texts.create.unplaced(unplaced)}</Quiet>}
          {given.reading.rows > 0 && (
            <InlinePreview
              session={session}
              preview={given.reading.preview}
              title={texts.create.preview(given.reading.rows)}
              onDone={() => setGiven(null)}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** What is to be said of each file, problems first. */
function Remarks({ given: { names, reading } }: { readonly given: Given }) {
  const styles = useStyles();
  const texts = useTexts();
  const files = names.map((name, index) => ({
    file: index,
    name,
    problems: reading.problems
      .filter(({ file }) => file === index)
      .map(({ problem }) => problemText(problem, texts)),
    notes: reading.notes.filter(({ file }) => file === index).map(({ note }) => noteText(note, texts)),
  }));
  const told = files.filter(({ problems, notes }) => problems.length + notes.length > 0);
  if (told.length === 0) return null;
  return (
    <ul className={styles.files}>
      {told.map(({ file, name, problems, notes }) => (
        <li key={file} className={styles.file}>
          <Caption1Strong>{name}</Caption1Strong>
          {problems.map((text) => (
            <Caption1 key={text} className={styles.problem}>
              <SeverityIcon severity="error" />
              <span>{text}</span>
            </Caption1>
          ))}
          {notes.map((text) => (
            <Caption1 key={text}>{text}</Caption1>
          ))}
        </li>
      ))}
    </ul>
  );
}
