import { type DnAttribute, inManualOrder, printDn } from '../../dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ order: string; wanted: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの属性の順序', en: 'The order of the DN’s attributes' },
  why: {
    ja: 'DNの属性は決まった順序で書きます。証明書の表示ソフトやCSRは逆の順で見せることがあります。',
    en: 'The attributes of the DN stand in a fixed order. Viewers and CSRs often show the reverse.',
  },
  message: {
    ja: ({ order, wanted }) => `DNの属性が ${order} の順に並んでいます。${wanted} の順に書いてください。`,
    en: ({ order, wanted }) =>
      `The DN’s attributes stand in the order ${order}. Write them in the order ${wanted}.`,
  },
  applies: () => true,
  check: ({ dn }) => {
    if (!dn) return undefined;
    const ordered = inManualOrder(dn.attributes);
    if (ordered.every((attribute, index) => attribute.type === dn.attributes[index]?.type)) return undefined;
    return {
      params: { order: orderOf(dn.attributes), wanted: orderOf(ordered) },
      fix: { safe: false, values: { subjectDn: printDn(ordered) } },
    };
  },
});

const orderOf = (attributes: readonly DnAttribute[]): string => attributes.map(({ type }) => type).join(',');
