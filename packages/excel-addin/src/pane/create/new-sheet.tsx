import { Button, Checkbox, Label, makeStyles, tokens } from '@fluentui/react-components';
import { EVERY_TYPE, formatOf } from '@upki-tsv/core';
import { useId, useState } from 'react';
import type { Session } from '../../session/index.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useFlush } from '../parts/flush.ts';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import { typeTitle } from '../parts/type-title.ts';

const FORMATS = EVERY_TYPE.map(formatOf);
const GROUPS = [...new Set(FORMATS.map(({ group }) => group))];

const useStyles = makeStyles({
  subject: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  types: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(72px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  type: { minWidth: 0 },
});

interface NewSheetProps {
  readonly session: Pick<Session, 'addApplicationSheet'>;
  readonly disabled: boolean;
}

/** A new sheet for each type of application. */
export function NewSheet({ session, disabled }: NewSheetProps) {
  const styles = useStyles();
  const { flush } = useFlush();
  const texts = useTexts();
  const language = useLanguage();
  const id = useId();
  const [dnParts, setDnParts] = useState(false);
  return (
    <Section title={texts.create.newSheet}>
      <Quiet>{texts.create.newSheetLead}</Quiet>
      {GROUPS.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
        <div key={group.id} className={styles.subject} role="group" aria-labelledby={`${id}-${group.id}`}>
          <Label id={`${id}-${group.id}`}>{capitalised(group.title[language])}</Label>
          <div className={styles.types}>
            {FORMATS.filter((format) => format.group === group).map(({ id: type, operation }) => (
              <Button
                key={type}
                className={styles.type}
                aria-label={typeTitle(type, language)}
                disabledFocusable={disabled}
                onClick={() => void session.addApplicationSheet(type, { dnParts })}
              >
                {capitalised(operation[language])}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <Checkbox
        className={flush}
        checked={dnParts}
        onChange={(_, { checked }) => setDnParts(checked === true)}
        label={texts.create.dnParts}
      />
    </Section>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
