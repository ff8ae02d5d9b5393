import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '@upki-tsv/core';
import { visible } from '../fixes/visible.ts';
import { useTexts } from '../frame.tsx';
import { badPlaces } from './bad-place.ts';

const useStyles = makeStyles({
  value: {
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
  },
  bad: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteRedBorder2}`,
  },
});

interface MarkedValueProps {
  readonly value: string;
  readonly finding: Finding;
}

/** The part of the value that a finding is about, marked; nothing where it names no place. */
export function MarkedValue({ value, finding }: MarkedValueProps) {
  const styles = useStyles();
  const texts = useTexts();
  const parts = badPlaces(value, finding);
  if (!parts) return null;
  let position = 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form control is inside that a fieldset could group
    <div className={styles.value} role="group" aria-label={texts.findings.place}>
      {parts.map(({ text, bad }) =>
        bad ? (
          <mark key={position++} className={styles.bad}>
            {visible(text)}
          </mark>
        ) : (
          text
        ),
      )}
    </div>
  );
}
