import type { FieldId } from '../../manual/field.ts';
import { profileOfKey } from '../../manual/keys.ts';
import { institutionValue } from '../../records/institution.ts';
import { hitsOf } from '../parts/hits-of.ts';
import type { Row } from '../row-view.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ field: string; fieldEn: string }>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-29'],
  title: { ja: '必須項目の空欄', en: 'A required item is empty' },
  why: {
    ja: '必須の項目が空だと受付システムが201で受け付けません。空白だけの値も空として扱います。',
    en: 'An application with an empty required item is rejected with answer 201. White space alone counts as empty.',
  },
  message: {
    ja: ({ field }) => `必須の項目「${field}」が空です。値を入力してください。`,
    en: ({ fieldEn }) => `The required item “${fieldEn}” is empty. Fill it in.`,
  },
  applies: () => true,
  check: (row, { institution }) =>
    hitsOf(row.format.items, (field, index) => {
      if (field?.required !== 'always' || row.texts[index] !== '' || !row.hasColumn(field.id))
        return undefined;
      // A CSR that stands over several rows has a finding of its own.
      if (field.characters.kind === 'csr' && row.record.csrRows) return undefined;
      // A formula without a result has a finding of its own.
      if (row.record.cells?.[index]?.kind === 'none') return undefined;
      const known = fromCsr(row, field.id) ?? institutionValue(institution, field);
      return {
        params: { field: field.title.ja, fieldEn: field.title.en },
        field: field.id,
        fix: known === undefined ? undefined : { safe: false, values: { [field.id]: known } },
      };
    }),
});

/** What the record's CSR says of an item. */
function fromCsr({ csr, csrDn }: Row, field: FieldId): string | undefined {
  switch (field) {
    case 'subjectDn':
      return csrDn;
    case 'fqdn':
      // Of a subject that cannot be applied for nothing is proposed.
      return csrDn === undefined ? undefined : csr?.subject.flat().find(({ name }) => name === 'CN')?.value;
    case 'profile':
      return csr && profileOfKey(csr.key);
    default:
      return undefined;
  }
}
