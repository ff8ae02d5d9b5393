import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTexts } from '../frame.tsx';
import { differenceOf, type Stretch, shortened } from './difference.ts';
import { visible } from './visible.ts';

const useStyles = makeStyles({
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  side: { textDecorationLine: 'none', whiteSpace: 'pre-wrap' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  stretch: { borderRadius: tokens.borderRadiusSmall, paddingBlock: '1px' },
  // The lines tell the sides apart where colours do not.
  removed: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'line-through',
  },
  added: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SECRET = '••••';

interface BeforeAfterProps {
  readonly before: string;
  readonly after: string;
  /** True for the PIN, of which nothing is shown. */
  readonly secret?: boolean;
}

/** A value as it is and as it will be, with what differs marked. Long values lose their middle; a title holds all. */
export function BeforeAfter({ before, after, secret = false }: BeforeAfterProps) {
  const styles = useStyles();
  const texts = useTexts().fixes;
  const difference = useMemo(() => differenceOf(before, after), [before, after]);
  return (
    <span className={styles.pair}>
      <Side
        label={texts.before}
        whole={before}
        stretches={difference.before}
        secret={secret}
        side="before"
        empty={texts.empty}
      />
      <span className={styles.after}>
        <span aria-hidden="true" className={styles.quiet}>
          →
        </span>
        <Side
          label={texts.after}
          whole={after}
          stretches={difference.after}
          secret={secret}
          side="after"
          empty={texts.empty}
        />
      </span>
    </span>
  );
}

interface SideProps {
  readonly label: string;
  readonly whole: string;
  readonly stretches: readonly Stretch[];
  readonly secret: boolean;
  readonly side: 'before' | 'after';
  readonly empty: string;
}

function Side({ label, whole, stretches, secret, side, empty }: SideProps) {
  const styles = useStyles();
  const Element = side === 'before' ? 'del' : 'ins';
  const className = mergeClasses(styles.side, side === 'before' && styles.before);
  if (secret || whole === '') {
    return (
      <Element className={className} aria-label={`${label} ${secret ? SECRET : empty}`}>
        <span className={styles.quiet}>{secret ? SECRET : empty}</span>
      </Element>
    );
  }
  const cut = stretches.some(({ text }) => shortened(text) !== text);
  const mark = side === 'before' ? styles.removed : styles.added;
  let position = 0;
  return (
    <Element className={className} title={cut ? whole : undefined}>
      {stretches.map(({ text, changed }) => {
        const key = position++;
        return changed ? (
          <span key={key} className={mergeClasses(styles.stretch, mark)}>
            {text.trim() === '' ? visible(text) : shortened(text)}
          </span>
        ) : (
          shortened(text)
        );
      })}
    </Element>
  );
}
