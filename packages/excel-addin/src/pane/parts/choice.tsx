import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  // A long option is cut off rather than making the pane wider.
  root: { minWidth: 0 },
  select: { width: '100%', textOverflow: 'ellipsis' },
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: 'small' | 'medium';
  /** Options, or groups of them. */
  readonly children: ReactNode;
}

/** A list to choose one of, under its label. */
export function Choice({ label, ...rest }: ChoiceProps) {
  return (
    <Field label={label} className={useStyles().field}>
      <BareSelect {...rest} />
    </Field>
  );
}

/** The same without a label that is seen. */
export function BareChoice({ label, ...rest }: ChoiceProps) {
  return <BareSelect aria-label={label} {...rest} />;
}

function BareSelect({ onChange, ...rest }: Omit<ChoiceProps, 'label'> & { readonly 'aria-label'?: string }) {
  const styles = useStyles();
  return (
    <Select
      {...rest}
      root={{ className: styles.root }}
      select={{ className: styles.select }}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
