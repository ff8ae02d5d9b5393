import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '@upki-tsv/core';
import { useLanguage, useTexts } from './frame.tsx';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choice: { display: 'block', '::first-letter': { textTransform: 'uppercase' } },
});

interface NewSheetProps {
  readonly onAdd: (type: ApplicationType) => void;
  readonly onAddInstitution: () => void;
}

/** A new sheet for each type of application, and the one that describes the institution. */
export function NewSheet({ onAdd, onAddInstitution }: NewSheetProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <div className={styles.choices}>
      <Body1 as="p">{texts.newSheet}</Body1>
      {APPLICATION_TYPES.map((type) => (
        <Button key={type} className={styles.choice} onClick={() => onAdd(type)}>
          {formatOf(type).title[language]}
        </Button>
      ))}
      <Button appearance="subtle" onClick={onAddInstitution}>
        {texts.institutionSheet}
      </Button>
    </div>
  );
}
