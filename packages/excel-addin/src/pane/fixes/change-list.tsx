import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationType } from '@upki-tsv/core';
import type { FixChange } from '../../session/index.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { VirtualList } from '../list/virtual-list.tsx';
import { BeforeAfter } from './before-after.tsx';
import { fieldNameOf, isSecret } from './field-name.ts';

/** Changes up to this many are drawn at once. */
const DRAWN_AT_ONCE = 40;
const ESTIMATED_HEIGHT = 52;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { color: tokens.colorNeutralForeground2 },
  address: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ChangeListProps {
  readonly changes: readonly FixChange[];
  readonly type: ApplicationType;
}

/** Cells that would be written, one by one: where, which item, and before → after. */
export function ChangeList({ changes, type }: ChangeListProps) {
  const styles = useStyles();
  if (changes.length > DRAWN_AT_ONCE) {
    return (
      <VirtualList
        keys={changes.map(({ cell }) => cell.address)}
        estimate={() => ESTIMATED_HEIGHT}
        render={(index) => {
          const change = changes[index];
          return change && <Change change={change} type={type} />;
        }}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={change.cell.address}>
          <Change change={change} type={type} />
        </li>
      ))}
    </ul>
  );
}

interface ChangeProps {
  readonly change: FixChange;
  readonly type: ApplicationType;
}

function Change({ change: { cell, item, before, after }, type }: ChangeProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <div className={styles.change}>
      <Caption1 className={styles.place}>
        <span className={styles.address}>{cell.address}</span>{' '}
        {item === null ? texts.fixes.choice : texts.item(item, fieldNameOf(type, item, language))}
      </Caption1>
      <BeforeAfter before={before} after={after} secret={isSecret(type, item)} />
    </div>
  );
}
