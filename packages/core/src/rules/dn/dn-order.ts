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
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [
      {
        type: 'server-issue',
        values: { subjectDn: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=Example University,CN=www.example.ac.jp' },
        params: { order: 'C,ST,L,O,CN', wanted: 'CN,O,L,ST,C' },
        fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      },
      {
        type: 'server-revoke',
        values: {
          subjectDn: 'CN=www.example.ac.jp,O=Example University,OU=Library,L=Chiyoda-ku,ST=Tokyo,C=JP',
        },
        params: { order: 'CN,O,OU,L,ST,C', wanted: 'CN,OU,O,L,ST,C' },
      },
    ],
  },
});

const orderOf = (attributes: readonly DnAttribute[]): string => attributes.map(({ type }) => type).join(',');
