import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Regular, TableAdd24Regular } from '@fluentui/react-icons';
import { CURRENT_EDITION } from '@upki-tsv/core';
import type { TableState } from '../../session/index.ts';
import { useTexts } from '../frame.tsx';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalL,
  },
  glad: { color: tokens.colorStatusSuccessForeground1 },
  again: { minWidth: 'auto', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CalmScreenProps {
  readonly table: TableState;
  /** True where all of the sheet, as it is now, has been checked. */
  readonly complete: boolean;
  readonly onCreate: () => void;
  readonly onCheck: () => void;
}

/** In place of the list where there is no finding: nothing to correct, nothing there, or not known yet. */
export function CalmScreen({ table, complete, onCreate, onCheck }: CalmScreenProps) {
  const styles = useStyles();
  const { checkAgain, findings: texts } = useTexts();
  const again = (
    <Button size="small" appearance="subtle" className={styles.again} onClick={onCheck}>
      {checkAgain}
    </Button>
  );
  if (!complete) {
    return (
      <div className={styles.screen}>
        <Body1 as="p">{texts.notAllChecked}</Body1>
        {again}
      </div>
    );
  }
  if (table.records === 0) {
    return (
      <div className={styles.screen}>
        <TableAdd24Regular aria-hidden="true" className={styles.quiet} />
        <Subtitle2 as="h2">{texts.empty}</Subtitle2>
        <Body1 as="p">{texts.emptyBody}</Body1>
        <Button onClick={onCreate}>{texts.toCreate}</Button>
      </div>
    );
  }
  return (
    <div className={styles.screen}>
      <CheckmarkCircle24Regular aria-hidden="true" className={styles.glad} />
      <Subtitle2 as="h2">{texts.clean}</Subtitle2>
      <Body1 as="p">{texts.cleanBody(table.records, CURRENT_EDITION.id)}</Body1>
      <Body1 as="p" className={styles.quiet}>
        {texts.cleanNext}
      </Body1>
      {again}
    </div>
  );
}
