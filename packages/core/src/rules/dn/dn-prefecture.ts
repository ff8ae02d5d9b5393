import { attributeValue } from '../../language/dn/dn.ts';
import { toolOfDefault } from '../../language/dn/tool-defaults.ts';
import { PREFECTURES } from '../../manual/prefectures.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'warning',
  decisions: ['D-13', 'D-42'],
  title: { ja: '都道府県名でないST', en: 'An ST that is not a prefecture' },
  why: {
    ja: 'STには機関の都道府県名をローマ字で書きます。登録した値と違うと受け付けられません。',
    en: 'ST is the institution’s prefecture in romaji. A value that differs from the registered one is rejected.',
  },
  message: {
    ja: ({ value }) =>
      `「ST=${shown(value)}」は都道府県名のローマ字表記と一致しません。Tokyo、Osaka のように、登録したとおりに書いてください。`,
    en: ({ value }) =>
      `“ST=${shown(value)}” is not the romaji name of any of the 47 prefectures. Write it as registered, for example Tokyo or Osaka.`,
  },
  applies: () => true,
  check: ({ dn }, { institution }) => {
    const value = dn && attributeValue(dn.attributes, 'ST');
    return value === undefined ||
      value.trim() === '' ||
      PREFECTURES.has(value) ||
      // That it is a tool's own value is said already.
      toolOfDefault('ST', value) !== undefined ||
      value === institution?.prefecture
      ? undefined
      : { params: { value } };
  },
});
