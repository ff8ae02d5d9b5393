import { formatOf } from '../../manual/formats.ts';
import { fileRule } from '../rule.ts';
import { columnEn, columnJa, OWN_READING } from '../words.ts';

export default fileRule<{ column: string; header: string; type: string; typeEn: string }>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: OWN_READING,
  title: { ja: 'ほかの種類の申請の列', en: 'A column of another type of application' },
  why: {
    ja: 'この種類の申請にない項目の列は、値があっても出力されません。種類を取り違えていないか確かめてください。',
    en: 'A column for an item that this type of application does not have is not exported, even if it has values. Check that the type is right.',
  },
  message: {
    ja: ({ column, header, type }) =>
      `${columnJa(column, header)}に値がありますが、「${type}」にはない項目なので出力されません。種類が正しいか確かめ、要らない列なら値を消してください。`,
    en: ({ column, header, typeEn }) =>
      `${columnEn(column, header, true)} has values, but “${typeEn}” has no such item, so they are not exported. Check that the type is right, and clear the column if it is not needed.`,
  },
  check: ({ type, sheet }) => {
    const { title } = formatOf(type);
    return sheet?.foreign?.map(({ letters, header }) => ({
      params: { column: letters, header, type: title.ja, typeEn: title.en },
    }));
  },
});
