import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { FixPreview, Notice } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalM },
});

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  /** Asks for what would put the lines of a CSR together. */
  readonly onPreview: (title: string, preview: FixPreview) => void;
}

/** What the add-in did by itself, or could not do. */
export function NoticeBar({ notice, onDismiss, onPreview }: NoticeBarProps) {
  const styles = useStyles();
  const texts = useTexts().status;
  const { address } = notice.cell;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {notice.kind === 'csr-joined'
          ? texts.csrJoined(address, notice.others)
          : texts.csrSpread(address, notice.rows)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.dismiss}
            onClick={onDismiss}
          />
        }
      >
        {notice.kind === 'csr-spread' && (
          <Button size="small" onClick={() => onPreview(texts.joinRows, notice.preview)}>
            {texts.joinRows}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
