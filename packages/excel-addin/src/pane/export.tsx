import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SavedExport, Session, TableState } from '../session/index.ts';
import { useTexts } from './frame.tsx';

const useStyles = makeStyles({
  text: { width: '100%', boxSizing: 'border-box', minHeight: '8em', fontFamily: tokens.fontFamilyMonospace },
});

interface ExportProps {
  readonly table: TableState;
  readonly session: Pick<Session, 'encode' | 'save'>;
}

/** The files as they will be, the button that saves them, and afterwards where they went. */
export function Export({ table: { plan }, session }: ExportProps) {
  const texts = useTexts();
  const [saved, setSaved] = useState<readonly SavedExport[]>([]);
  const [failure, setFailure] = useState('');
  const save = async () => {
    setSaved([]);
    setFailure('');
    const result = await session.encode();
    if (result.status === 'ready') setSaved(await session.save(result.files));
    else
      setFailure(result.status === 'failed' ? texts.fault[result.fault.kind] : texts.blocked[result.reason]);
  };
  return (
    <>
      <ul>
        {plan.files.map((file) => (
          <li key={file.name}>{texts.file(file.name, file.records.length)}</li>
        ))}
      </ul>
      {plan.blocked && <Body1 as="p">{texts.blocked[plan.blocked]}</Body1>}
      <Button appearance="primary" disabled={plan.blocked !== null} onClick={() => void save()}>
        {texts.save(plan.files.length)}
      </Button>
      {failure && (
        <Body1 as="p" role="status">
          {failure}
        </Body1>
      )}
      {saved.map(({ name, outcome }) => (
        <Saved key={name} name={name} outcome={outcome} />
      ))}
    </>
  );
}

function Saved({ name, outcome }: SavedExport) {
  const styles = useStyles();
  const texts = useTexts();
  const said = texts.saved[outcome.way](name);
  return (
    <>
      <Body1 as="p" role="status">
        {said}
      </Body1>
      {outcome.way === 'copy' && (
        <textarea className={styles.text} aria-label={said} readOnly value={outcome.text} />
      )}
    </>
  );
}
