import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useTexts } from './frame.tsx';

export type NoticeKind = 'waiting' | 'no-excel' | 'old-excel' | 'not-loaded';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    // The host's own menu lies over the corner.
    paddingTop: '40px',
  },
});

/** What takes the place of the pane as long as, or because, it cannot work. */
export function Notice({ kind }: { readonly kind: NoticeKind }) {
  const styles = useStyles();
  const texts = useTexts();
  if (kind === 'waiting') {
    return (
      <main className={styles.notice}>
        <Spinner size="tiny" label={texts.waiting} />
      </main>
    );
  }
  const { title, body } = {
    'no-excel': texts.noExcel,
    'old-excel': texts.oldExcel,
    'not-loaded': texts.notLoaded,
  }[kind];
  return (
    <main className={styles.notice}>
      <Subtitle2 as="h1">{title}</Subtitle2>
      <Body1 as="p">{body}</Body1>
      {kind === 'not-loaded' && <Button onClick={() => location.reload()}>{texts.reload}</Button>}
    </main>
  );
}
