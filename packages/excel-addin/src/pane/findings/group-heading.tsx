import { Body1Strong, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { ruleOf } from '@upki-tsv/core';
import { useId } from 'react';
import { useLanguage, useTexts } from '../frame.tsx';
import { useLow } from '../list/use-low.ts';
import { type ListedFinding, type ListItem, SHOWN_UNASKED } from './arrange.ts';

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
  low: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXXS },
  fold: { minWidth: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
  message: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

interface GroupHeadingProps {
  readonly group: Exclude<ListItem, ListedFinding>;
  /** True where the findings of a kind are shown below it. */
  readonly unfolded: boolean;
  readonly onUnfold: (rule: string, open: boolean) => void;
  readonly busy: boolean;
  /** Asks for what the fixes of a whole kind would change. */
  readonly onFixRule: (rule: string) => void;
}

/** The record, or the kind, that the findings below belong to. */
export function GroupHeading({ group, unfolded, onUnfold, busy, onFixRule }: GroupHeadingProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const heading = useId();
  const headingClass = mergeClasses(styles.heading, useLow() && styles.low);
  switch (group.kind) {
    case 'whole':
      return (
        <div className={headingClass}>
          <Body1Strong as="h2">{texts.wholeSheet}</Body1Strong>
        </div>
      );
    case 'row':
      return (
        <div className={headingClass}>
          <Body1Strong as="h2" className={styles.title}>
            {texts.row(group.row.row, group.row.title)}
          </Body1Strong>
        </div>
      );
    case 'rule': {
      const folds = group.count > SHOWN_UNASKED;
      const Chevron = unfolded ? ChevronDown16Regular : ChevronRight16Regular;
      const title = ruleOf(group.rule)?.title[language] ?? '';
      return (
        <div className={headingClass}>
          <Body1Strong as="h2" id={heading}>
            {title}
          </Body1Strong>
          <Caption1 className={styles.quiet}>{texts.findings.ofKind(group.count)}</Caption1>
          {folds && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.fold}
              icon={<Chevron />}
              aria-describedby={heading}
              onClick={() => onUnfold(group.rule, !unfolded)}
            >
              {unfolded ? texts.findings.fold : texts.findings.unfold}
            </Button>
          )}
          {!unfolded && group.message !== null && (
            <Caption1 className={styles.message}>{group.message}</Caption1>
          )}
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
