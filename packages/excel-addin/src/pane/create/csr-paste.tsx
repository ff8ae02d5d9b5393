import { Body1, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CsrCard as Card, CsrPaste as Pasted, Session, Snapshot } from '../../session/index.ts';
import { resultText } from '../fixes/result-text.ts';
import { useTexts } from '../frame.tsx';
import { Outcome, type Said } from '../parts/outcome.tsx';
import { CsrCard } from '../selection/csr-card.tsx';
import type { Texts } from '../texts/texts.ts';

const useStyles = makeStyles({
  paste: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  box: { minWidth: 0 },
  text: { minWidth: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  start: { alignSelf: 'flex-start' },
});

interface CsrPasteProps {
  readonly session: Pick<Session, 'pasteCsr' | 'inspectCsr' | 'apply'>;
  readonly snapshot: Snapshot;
}

type Occupied = Extract<Pasted, { status: 'occupied' }>;

/** A box that takes a CSR in any form and puts it into its cell. */
export function CsrPaste({ session, snapshot }: CsrPasteProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const empty = text.trim() === '';
  const [card, setCard] = useState<Card | null>(null);
  const [asked, setAsked] = useState<Occupied | null>(null);
  const read = useRef(0);
  const forget = (): void => {
    read.current++;
    setText('');
    setCard(null);
    setAsked(null);
  };
  const change = async (value: string): Promise<void> => {
    setText(value);
    setSaid(null);
    setAsked(null);
    const nth = ++read.current;
    const found = value.trim() === '' ? null : await session.inspectCsr(value);
    if (nth === read.current) setCard(found);
  };
  const doing = async (act: () => Promise<Said | null>): Promise<void> => {
    setBusy(true);
    try {
      setSaid(await act());
    } finally {
      setBusy(false);
    }
  };
  const paste = () =>
    doing(async () => {
      const result = await session.pasteCsr(text);
      if (result.status === 'occupied') {
        setAsked(result);
        return null;
      }
      // A private key does not stay in the pane either.
      if (result.status === 'written' || result.status === 'private-key') forget();
      return pasteSaid(result, texts);
    });
  const replace = ({ preview, cell }: Occupied) =>
    doing(async () => {
      const result = await session.apply(preview);
      setAsked(null);
      if (result.status !== 'written') return { intent: 'warning', text: resultText(result, texts) };
      forget();
      return { intent: 'success', text: texts.csr.replaced(cell.address) };
    });
  return (
    <div className={styles.paste}>
      <Field className={styles.field} label={texts.csr.label} hint={texts.csr.lead}>
        <Textarea
          className={styles.box}
          value={text}
          onChange={(_, { value }) => void change(value)}
          rows={4}
          resize="vertical"
          textarea={{ className: styles.text, spellCheck: false, autoComplete: 'off' }}
          placeholder="-----BEGIN CERTIFICATE REQUEST-----"
        />
      </Field>
      {card && !asked && <CsrCard card={card} />}
      {asked && (
        <>
          <Body1 as="p" role="status">
            {texts.csr.occupied(asked.cell.address)}
          </Body1>
          {asked.before && <CsrCard card={asked.before} title={texts.csr.there} />}
          {asked.after && <CsrCard card={asked.after} title={texts.csr.pasted} />}
          <div className={styles.commands}>
            <Button disabledFocusable={busy} onClick={() => void replace(asked)}>
              {texts.csr.replace}
            </Button>
            <Button appearance="subtle" onClick={() => setAsked(null)}>
              {texts.fixes.cancel}
            </Button>
          </div>
        </>
      )}
      {!asked && (
        <Button
          className={styles.start}
          disabledFocusable={empty || busy || snapshot.activity === 'writing'}
          onClick={() => void paste()}
        >
          {texts.csr.button}
        </Button>
      )}
      <Outcome said={said} />
    </div>
  );
}

/** What became of a CSR that was pasted. */
export function pasteSaid(result: Exclude<Pasted, Occupied>, { csr, fault, fill }: Texts): Said {
  switch (result.status) {
    case 'written':
      return { intent: 'success', text: csr.written(result.cell.address) };
    case 'unreadable':
      return { intent: 'warning', text: csr.unreadable(fill.reasons[result.reason]) };
    case 'failed':
      return { intent: 'error', text: fault[result.fault.kind] };
    case 'private-key':
      return { intent: 'error', text: csr.failed[result.status] };
    default:
      return { intent: 'warning', text: csr.failed[result.status] };
  }
}
