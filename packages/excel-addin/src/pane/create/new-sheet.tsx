import { Button, Checkbox, Label, makeStyles, tokens } from '@fluentui/react-components';
import { APPLICATION_TYPES, type Format, formatOf } from '@upki-tsv/core';
import { useId, useState } from 'react';
import type { Session } from '../../session/index.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { useFlush } from '../parts/flush.ts';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import { typeTitle } from '../parts/type-title.ts';

const SUBJECTS: readonly Format['subject'][] = ['server', 'client'];

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
      {SUBJECTS.map((subject) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
        <div key={subject} className={styles.subject} role="group" aria-labelledby={`${id}-${subject}`}>
          <Label id={`${id}-${subject}`}>{texts.create.subjects[subject]}</Label>
          <div className={styles.types}>
            {formatsOf(subject).map(({ id: type, operation }) => (
              <Button
                key={type}
                className={styles.type}
                aria-label={typeTitle(type, language)}
                disabledFocusable={disabled}
                onClick={() => void session.addApplicationSheet(type, { dnParts })}
              >
                {texts.create.operations[operation]}
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

const formatsOf = (subject: Format['subject']): readonly Format[] =>
  APPLICATION_TYPES.map(formatOf).filter((format) => format.subject === subject);
