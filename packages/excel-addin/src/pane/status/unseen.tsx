import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** What is read out politely when it changes, for those who cannot see it change elsewhere. */
export function Unseen({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <span role="status" className={styles.unseen}>
      {children}
    </span>
  );
}
