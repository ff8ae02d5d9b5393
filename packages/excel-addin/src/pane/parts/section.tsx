import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** The sections of a view, below each other. */
export function Sections({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().sections}>{children}</div>;
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a view under its own heading. */
export function Section({ title, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={useStyles().section} aria-labelledby={heading}>
      <Body1Strong as="h2" id={heading}>
        {title}
      </Body1Strong>
      {children}
    </section>
  );
}
