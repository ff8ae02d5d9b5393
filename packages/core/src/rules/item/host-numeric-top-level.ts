import { attributeValue } from '../../language/dn/dn.ts';
import { parseDnsNames } from '../../language/host/dns-names.ts';
import { hasNumericTopLevel } from '../../language/host/host.ts';
import type { FieldId } from '../../manual/field.ts';
import type { Row } from '../row-view.ts';
import { rowRule } from '../rule.ts';
import { RFC_1123, shown } from '../words.ts';

export default rowRule<{ name: string }>({
  phase: 'condition',
  field: null,
  severity: 'warning',
  decisions: ['D-30'],
  source: RFC_1123,
  title: { ja: '数字だけの最上位ドメイン', en: 'A top-level domain of only digits' },
  why: {
    ja: '最後の部分が数字だけの名前は、インターネットのドメイン名にはありません。',
    en: 'No domain name on the Internet ends in a label of only digits.',
  },
  message: {
    ja: ({ name }) => `「${shown(name)}」の最後の部分が数字だけです。ドメイン名を確かめてください。`,
    en: ({ name }) => `The last part of “${shown(name)}” consists of only digits. Check the domain name.`,
  },
  applies: () => true,
  check: (row) =>
    namesOf(row)
      .filter(({ name }) => hasNumericTopLevel(name))
      .map(({ field, name }) => ({ field, params: { name } })),
});

/** The valid host names of a record, mail domains among them. */
function namesOf(row: Row): { field: FieldId; name: string }[] {
  const names: { field: FieldId; name: string }[] = [];
  const add = (field: FieldId, found: readonly (string | undefined)[]): void => {
    for (const name of found) if (name !== undefined && row.valid(field)) names.push({ field, name });
  };
  if (row.format.dn.commonName === 'host')
    add('subjectDn', [row.dn && attributeValue(row.dn.attributes, 'CN')]);
  add('fqdn', [row.text('fqdn')]);
  if (row.valid('dnsNames'))
    add(
      'dnsNames',
      parseDnsNames(row.text('dnsNames')).names.map(({ name }) => name),
    );
  for (const field of ['adminMail', 'userMail'] as const) add(field, [row.text(field).split('@')[1]]);
  return names;
}
