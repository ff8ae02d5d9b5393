import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { type Institution, institutionLayout } from '@upki-tsv/core';
import { useLanguage, useTexts } from '../frame.tsx';
import { Quiet } from '../parts/quiet.tsx';

const useStyles = makeStyles({
  values: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  value: { margin: 0 },
});

/** What an institution sheet holds. */
export function InstitutionValues({ institution }: { readonly institution: Institution }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { defaults, domains, ...rest } = institution;
  const values: Readonly<Record<string, string | undefined>> = {
    ...rest,
    ...defaults,
    domains: domains?.join(', '),
  };
  const filled = institutionLayout(language).rows.flatMap(({ value, label }) => {
    const text = values[value];
    return text === undefined || text === '' ? [] : [{ label, text }];
  });
  if (filled.length === 0) return <Quiet>{texts.start.institutionEmpty}</Quiet>;
  return (
    <dl className={styles.values}>
      {filled.map(({ label, text }) => (
        <div key={label}>
          <dt>
            <Quiet>{label}</Quiet>
          </dt>
          <dd className={styles.value}>
            <Body1>{text}</Body1>
          </dd>
        </div>
      ))}
    </dl>
  );
}
