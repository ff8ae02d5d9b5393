import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CsrPaste as Pasted, Session, Snapshot } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { Outcome, type Said } from '../parts/outcome.tsx';
import type { Texts } from '../texts/texts.ts';

const useStyles = makeStyles({
  paste: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  box: { minWidth: 0 },
  text: { minWidth: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  start: { alignSelf: 'flex-start' },
});

interface CsrPasteProps {
  readonly session: Pick<Session, 'pasteCsr'>;
  readonly snapshot: Snapshot;
}

/** A box that takes a CSR in any form and puts it into its cell. */
export function CsrPaste({ session, snapshot }: CsrPasteProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const empty = text.trim() === '';
  const paste = async (): Promise<void> => {
    setBusy(true);
    try {
      const result = await session.pasteCsr(text);
      // A private key does not stay in the pane either.
      if (result.status === 'written' || result.status === 'private-key') setText('');
      setSaid(pasteSaid(result, texts));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.paste}>
      <Field className={styles.field} label={texts.csr.label} hint={texts.csr.lead}>
        <Textarea
          className={styles.box}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            setSaid(null);
          }}
          rows={4}
          resize="vertical"
          textarea={{ className: styles.text, spellCheck: false, autoComplete: 'off' }}
          placeholder="-----BEGIN CERTIFICATE REQUEST-----"
        />
      </Field>
      <Button
        className={styles.start}
        disabledFocusable={empty || busy || snapshot.activity === 'writing'}
        onClick={() => void paste()}
      >
        {texts.csr.button}
      </Button>
      <Outcome said={said} />
    </div>
  );
}

/** What became of a CSR that was pasted. */
export function pasteSaid(result: Pasted, { csr, fault, fill }: Texts): Said {
  switch (result.status) {
    case 'written':
      return { intent: 'success', text: csr.written(result.cell.address, result.replaced) };
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
