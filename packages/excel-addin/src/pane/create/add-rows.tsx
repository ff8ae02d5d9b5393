import { Body1, Caption1, Caption1Strong, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { formatOf } from '@upki-tsv/core';
import { useState } from 'react';
import type { FilesReading, GivenFile, Session, TableState } from '../../session/index.ts';
import { SeverityIcon } from '../findings/severity.tsx';
import { useLanguage, useTexts } from '../frame.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { readGivenFiles } from '../parts/given-files.ts';
import { InlinePreview } from '../parts/inline-preview.tsx';
import { Outcome, type Said } from '../parts/outcome.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import type { Texts } from '../texts/texts.ts';
import { findingText, mergedTexts, noteText, problemText, unreadText, type Wording } from './fill-text.ts';
import { SameValues } from './same-values.tsx';

const ENDINGS = '.csr .pem .crt .cer .der .req .p7b .tsv .txt .csv .xlsx .xlsm .zip .eml'.split(' ');

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
  readonly files: readonly GivenFile[];
  readonly same: ReadonlyMap<number, string>;
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
  const { itemOf } = formatOf(table.type);

  const take = async (files: readonly File[]): Promise<void> => {
    setGiven(null);
    setSaid(null);
    setBusy(true);
    try {
      const loaded = await readGivenFiles(files);
      const unread = unreadText(loaded, texts);
      if (unread !== '') setSaid({ intent: 'warning', text: unread });
      if (loaded.given.length > 0) await read(loaded.given, new Map());
    } finally {
      setBusy(false);
    }
  };
  const read = async (files: readonly GivenFile[], same: ReadonlyMap<number, string>): Promise<void> => {
    const reading = await session.readFiles(files, same);
    if (reading.status === 'read') setGiven({ files, same, names: files.map(({ name }) => name), reading });
    else
      setSaid({
        intent: 'error',
        text: reading.status === 'failed' ? texts.fault[reading.fault.kind] : texts.create.noSheet,
      });
  };
  const setSame = async (files: readonly GivenFile[], same: ReadonlyMap<number, string>): Promise<void> => {
    setBusy(true);
    try {
      await read(files, same);
    } finally {
      setBusy(false);
    }
  };

  const wording: Wording = { texts, type: table.type, language };
  const changes = given?.reading.preview.changes.length ?? 0;
  return (
    <Section title={texts.create.addRows}>
      <Quiet>{texts.create.addRowsLead(itemOf.csr !== undefined, itemOf.oldSerial !== undefined)}</Quiet>
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
            {countText(given.reading, texts)}
          </Body1>
          <Remarks given={given} wording={wording} />
          {given.reading.rows > 0 && (
            <SameValues
              type={table.type}
              same={given.same}
              disabled={busy}
              onChange={(same) => void setSame(given.files, same)}
            />
          )}
          {changes > 0 && (
            <InlinePreview
              key={[...given.same].join()}
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

/** How many applications there are, and what that means for the files to upload. */
function countText({ rows, numbers }: Read, { create, fill }: Texts): string {
  if (rows === 0) return create.noRows;
  const isSplit = numbers && (numbers.bulk || numbers.files?.length !== 1);
  return isSplit ? `${create.rows(rows)} ${fill.numbers(numbers.files, numbers.bulk)}` : create.rows(rows);
}

interface RemarksProps {
  readonly given: Given;
  readonly wording: Wording;
}

/** What is to be said of each file, problems first; then of the rows that it makes. */
function Remarks({ given: { names, reading }, wording }: RemarksProps) {
  const styles = useStyles();
  const whole = (name: string, part: string | null): string => (part === null ? name : `${name} ${part}`);
  const sources = new Map<string, { problems: string[]; notes: string[] }>();
  const at = ({ file, part }: { file: number; part: string | null }) => {
    const name = whole(names[file] ?? '', part);
    const source = sources.get(name) ?? { problems: [], notes: [] };
    sources.set(name, source);
    return source;
  };
  for (const each of reading.problems) at(each).problems.push(problemText(each.problem, wording));
  for (const each of reading.notes) at(each).notes.push(noteText(each.note, wording));
  const merged = mergedTexts(reading.merged, wording);
  return (
    <>
      {sources.size > 0 && (
        <ul className={styles.files}>
          {[...sources].map(([name, { problems, notes }]) => (
            <li key={name} className={styles.file}>
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
      )}
      {merged.map((text) => (
        <Quiet key={text}>{text}</Quiet>
      ))}
      {reading.findings.map((finding) => (
        <Caption1 key={`${finding.rule} ${finding.at.row}`} className={styles.problem}>
          <SeverityIcon severity={finding.severity} />
          <span>{findingText(finding, wording)}</span>
        </Caption1>
      ))}
    </>
  );
}
