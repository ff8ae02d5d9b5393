import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface QuietProps {
  readonly id?: string;
  readonly children: ReactNode;
}

/** A remark in small print that belongs to what stands above it. */
export function Quiet({ id, children }: QuietProps) {
  return (
    <Caption1 as="p" block className={useStyles().quiet} {...(id !== undefined && { id })}>
      {children}
    </Caption1>
  );
}
