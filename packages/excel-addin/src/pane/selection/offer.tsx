import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationType } from '@upki-tsv/core';
import type { FixPreview, Session } from '../../session/index.ts';
import { ChangeList } from '../fixes/change-list.tsx';
import { useWrite } from '../fixes/use-write.ts';
import { useTexts } from '../frame.tsx';

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
  },
  write: { alignSelf: 'flex-start' },
});

interface OfferProps {
  readonly session: Pick<Session, 'apply'>;
  readonly offer: FixPreview;
  readonly type: ApplicationType;
}

/** Empty items of the row that follow from its CSR, to be written if the person wants. */
export function Offer({ session, offer, type }: OfferProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { busy, write } = useWrite(session);
  return (
    <div className={styles.offer}>
      <Body1 as="p">{texts.selection.offer(offer.changes.length)}</Body1>
      <ChangeList changes={offer.changes} type={type} />
      <Button
        size="small"
        className={styles.write}
        disabledFocusable={busy}
        onClick={() => void write(offer)}
      >
        {texts.selection.writeOffer}
      </Button>
    </div>
  );
}
