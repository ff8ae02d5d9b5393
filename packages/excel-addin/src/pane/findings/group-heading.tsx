import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ruleOf } from '@upki-tsv/core';
import { useId } from 'react';
import { useLanguage, useTexts } from '../frame.tsx';
import type { ListedFinding, ListItem } from './arrange.ts';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface GroupHeadingProps {
  readonly group: Exclude<ListItem, ListedFinding>;
  readonly busy: boolean;
  /** Asks for what the fixes of a whole kind would change. */
  readonly onFixRule: (rule: string) => void;
}

/** The record, or the kind, that the findings below belong to. */
export function GroupHeading({ group, busy, onFixRule }: GroupHeadingProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const heading = useId();
  switch (group.kind) {
    case 'whole':
      return (
        <div className={styles.heading}>
          <Body1Strong as="h2">{texts.wholeSheet}</Body1Strong>
        </div>
      );
    case 'row':
      return (
        <div className={styles.heading}>
          <Body1Strong as="h2" className={styles.title}>
            {texts.row(group.row.row, group.row.title)}
          </Body1Strong>
        </div>
      );
    case 'rule': {
      const title = ruleOf(group.rule)?.title[language] ?? '';
      return (
        <div className={styles.heading}>
          <Body1Strong as="h2" id={heading}>
            {title}
          </Body1Strong>
          <Caption1 className={styles.quiet}>{texts.findings.ofKind(group.count)}</Caption1>
          {group.fixable > 1 && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-describedby={heading}
              onClick={() => onFixRule(group.rule)}
            >
              {texts.findings.fixRule} {group.fixable}
            </Button>
          )}
        </div>
      );
    }
  }
}
