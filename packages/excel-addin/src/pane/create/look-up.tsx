import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  Link,
  makeStyles,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { PRIVATE_KEY_REFUSED } from '@upki-tsv/core';
import { useState } from 'react';
import type { ExplainedAnswer, LookedInto, Session } from '../../session/index.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { readGivenFiles } from '../parts/given-files.ts';
import { Outcome, type Said } from '../parts/outcome.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import { CsrCard } from '../selection/csr-card.tsx';
import { unreadText } from './fill-text.ts';
import { contentLines } from './look-into-text.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  entry: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  box: { minWidth: 0 },
  start: { alignSelf: 'flex-start' },
  place: { textAlign: 'start' },
});

interface LookUpProps {
  readonly session: Pick<Session, 'lookInto' | 'explain' | 'goTo'>;
}

/** What can be asked without changing anything: what an answer of the system means, and what a file holds. */
export default function LookUp({ session }: LookUpProps) {
  return (
    <>
      <Answers session={session} />
      <Files session={session} />
    </>
  );
}

function Answers({ session }: LookUpProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<readonly ExplainedAnswer[] | null>(null);
  const explain = (): void => {
    const found = session.explain(text);
    // A private key does not stay in the pane.
    if (found.some(({ reading }) => reading.kind === 'private-key')) setText('');
    setAnswers(found);
  };
  const known = answers?.filter(({ reading }) => reading.kind !== 'passed') ?? [];
  const passed = (answers?.length ?? 0) - known.length;
  return (
    <Section title={texts.answers.title}>
      <Field className={styles.field} label={texts.answers.label} hint={texts.answers.lead}>
        <Textarea
          className={styles.box}
          value={text}
          rows={3}
          resize="vertical"
          textarea={{ spellCheck: false, autoComplete: 'off' }}
          placeholder={texts.answers.example}
          onChange={(_, { value }) => {
            setText(value);
            setAnswers(null);
          }}
        />
      </Field>
      <Button className={styles.start} disabledFocusable={text.trim() === ''} onClick={explain}>
        {texts.answers.button}
      </Button>
      <div role="status">
        {answers && (
          <ul className={styles.list}>
            {answers.length === 0 && (
              <li>
                <Body1>{texts.answers.none}</Body1>
              </li>
            )}
            {passed > 0 && (
              <li>
                <Body1>{texts.answers.passed(passed)}</Body1>
              </li>
            )}
            {known.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two answers may say the same
              <li key={index} className={styles.entry}>
                <Answer session={session} answer={each} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

interface AnswerProps extends LookUpProps {
  readonly answer: ExplainedAnswer;
}

function Answer({ session, answer: { reading, places } }: AnswerProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { kind, answer, code, record, text } = reading;
  if (kind === 'private-key') return <Body1>{PRIVATE_KEY_REFUSED.key[language]}</Body1>;
  return (
    <>
      <Caption1>{text}</Caption1>
      {answer ? (
        <>
          <Body1Strong>{answer.meaning[language]}</Body1Strong>
          <Body1>{answer.remedy[language]}</Body1>
        </>
      ) : (
        <Body1>{code === null ? texts.answers.unknown : texts.answers.unknownCode(code)}</Body1>
      )}
      {record === null ? (
        answer?.scope === 'record' && <Quiet>{texts.answers.noRecord}</Quiet>
      ) : places.length === 0 ? (
        <Quiet>{texts.answers.noRow(record)}</Quiet>
      ) : (
        <>
          {places.map(({ cell, title, file }) => (
            <Link
              key={cell.address}
              as="button"
              className={styles.place}
              onClick={() => void session.goTo(cell)}
            >
              {texts.row(cell.row, title)}
              {file !== null && ` ${texts.answers.file(file)}`}
            </Link>
          ))}
          <Quiet>{texts.answers.asItIsNow}</Quiet>
        </>
      )}
    </>
  );
}

function Files({ session }: LookUpProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [found, setFound] = useState<readonly LookedInto[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setFound([]);
    try {
      const loaded = await readGivenFiles(files);
      const unread = unreadText(loaded, texts);
      setSaid(unread === '' ? null : { intent: 'warning', text: unread });
      setFound(await session.lookInto(loaded.given));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={texts.lookInto.title}>
      <Quiet>{texts.lookInto.lead}</Quiet>
      <FilePicker
        label={texts.lookInto.button}
        endings={[]}
        several
        disabled={busy}
        onFiles={(files) => void take(files)}
      />
      {busy && <Spinner className={styles.start} size="tiny" label={texts.files.reading} />}
      <Outcome said={said} />
      <div role="status">
        {found.length > 0 && (
          <ul className={styles.list}>
            {found.map(({ name, content }) => (
              <li key={name} className={styles.entry}>
                <Body1Strong>{name}</Body1Strong>
                {content.kind === 'csr'
                  ? content.requests.map((request, index) => (
                      <CsrCard
                        // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same twice
                        key={index}
                        card={
                          request.status === 'bad'
                            ? { status: 'bad', reason: request.reason }
                            : {
                                status: 'ok',
                                key: request.key.name,
                                subject: request.subjectDn ?? request.subject,
                                names: request.subjectAltNames.map(({ value }) => value),
                                signature: request.signature,
                                findings: request.findings,
                              }
                        }
                      />
                    ))
                  : contentLines(content, { texts, language }).map((line, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
                      <Caption1 key={index}>{line}</Caption1>
                    ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
