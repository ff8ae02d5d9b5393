import { Button, makeStyles } from '@fluentui/react-components';
import type { Session } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' } });

interface InstitutionSheetProps {
  readonly session: Pick<Session, 'addInstitutionSheet'>;
  readonly disabled: boolean;
}

/** A new sheet for the institution's own values. */
export function InstitutionSheet({ session, disabled }: InstitutionSheetProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title={texts.create.institution}>
      <Quiet>{texts.create.institutionLead}</Quiet>
      <Button
        className={styles.start}
        disabledFocusable={disabled}
        onClick={() => void session.addInstitutionSheet()}
      >
        {texts.create.institutionButton}
      </Button>
    </Section>
  );
}
