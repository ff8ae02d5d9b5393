import { type DnAttribute, inManualOrder, printDn } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ order: string; wanted: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの属性の順序', en: 'The order of the DN’s attributes' },
  why: {
    ja: 'DNの属性は決まった順序で書きます。証明書の表示ソフトやCSRは逆の順で表示することがあります。',
    en: 'The attributes of the DN have a fixed order. Certificate viewers and CSRs often show them in reverse.',
  },
  message: {
    ja: ({ order, wanted }) => `DNの属性が ${order} の順に並んでいます。${wanted} の順に書いてください。`,
    en: ({ order, wanted }) =>
      `The attributes of the DN are in the order ${order}. Write them in the order ${wanted}.`,
  },
  applies: () => true,
  check: ({ dn }) => {
    if (!dn) return undefined;
    const ordered = inManualOrder(dn.attributes);
    if (ordered === dn.attributes) return undefined;
    return {
      params: { order: orderOf(dn.attributes), wanted: orderOf(ordered) },
      fix: { safe: false, values: { subjectDn: printDn(ordered) } },
    };
  },
});

const orderOf = (attributes: readonly DnAttribute[]): string => attributes.map(({ type }) => type).join(',');
