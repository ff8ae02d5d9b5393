import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { type Ref, useId, useState } from 'react';
import type { FixPreview, FixResult, Session, Snapshot } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';
import { useAnnounce } from '../status/announcer.ts';
import { ChangeList } from './change-list.tsx';
import { resultText } from './result-text.ts';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: typographyStyles.subtitle2,
  heading: { outlineStyle: 'none' },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PreviewProps {
  readonly session: Pick<Session, 'apply' | 'snapshot'>;
  readonly preview: FixPreview;
  readonly title: string;
  /** Is told that the preview is done with: what became of the write, or null where it was called off. */
  readonly onDone: (result: FixResult | null) => void;
  /** The title, to take the focus where a click opened the preview. */
  readonly heading?: Ref<HTMLHeadingElement>;
}

/**
 * What would be written, for the person to write or not. A write that went well closes it with one sentence; any other
 * end stays to be read.
 */
export function Preview({ session, preview, title, onDone, heading }: PreviewProps) {
  const styles = useStyles();
  const texts = useTexts();
  const announce = useAnnounce();
  const titleId = useId();
  const [writing, setWriting] = useState(false);
  const [result, setResult] = useState<FixResult | null>(null);
  const type = typeOf(session.snapshot(), preview);
  const count = preview.changes.length;
  const write = async () => {
    setWriting(true);
    const outcome = await session.apply(preview);
    setWriting(false);
    if (outcome.status === 'written') {
      announce(resultText(outcome, texts));
      onDone(outcome);
    } else setResult(outcome);
  };
  const closing = result !== null || count === 0 || type === null;
  const lead =
    type === null ? texts.fixes.otherSheet : count === 0 ? texts.fixes.nothing : texts.fixes.count(count);
  return (
    <section className={styles.preview} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1} className={mergeClasses(styles.title, styles.heading)}>
        {title}
      </h2>
      {result ? (
        <MessageBar intent={result.status === 'nothing' ? 'info' : 'warning'} layout="multiline">
          <MessageBarBody>{resultText(result, texts)}</MessageBarBody>
        </MessageBar>
      ) : (
        <Body1 as="p">{lead}</Body1>
      )}
      {preview.unwritable > 0 && <Body1 as="p">{texts.fixes.unwritable(preview.unwritable)}</Body1>}
      <div className={styles.commands}>
        {!closing && (
          <Button appearance="primary" disabledFocusable={writing} onClick={() => void write()}>
            {writing ? texts.fixes.writing : texts.fixes.write}
          </Button>
        )}
        <Button
          appearance={closing ? 'secondary' : 'subtle'}
          disabled={writing}
          onClick={() => onDone(result)}
        >
          {closing ? texts.fixes.close : texts.fixes.cancel}
        </Button>
      </div>
      {result === null && type && <ChangeList changes={preview.changes} type={type} />}
    </section>
  );
}

/** Null where another sheet than the preview's is open. */
const typeOf = ({ sheet }: Snapshot, preview: FixPreview) =>
  sheet.kind === 'table' && sheet.sheet.id === preview.sheet ? sheet.type : null;
