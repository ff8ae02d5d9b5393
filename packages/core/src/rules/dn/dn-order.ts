import { inManualOrder, printDn } from '../../dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ order: string; client: boolean }>({
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
    ja: ({ order, client }) =>
      `DNの属性が ${order} の順に並んでいます。${client ? 'CN,OU,O,L,ST,C' : 'CN,O,L,ST,C'} の順に書いてください。`,
    en: ({ order, client }) =>
      `The DN’s attributes stand in the order ${order}. Write them in the order ${client ? 'CN,OU,O,L,ST,C' : 'CN,O,L,ST,C'}.`,
  },
  applies: () => true,
  check: ({ dn, format }) => {
    if (!dn) return undefined;
    const ordered = inManualOrder(dn.attributes);
    if (ordered.every((attribute, index) => attribute.type === dn.attributes[index]?.type)) return undefined;
    return {
      params: { order: dn.attributes.map(({ type }) => type).join(','), client: format.subject === 'client' },
      fix: { safe: false, values: { subjectDn: printDn(ordered) } },
    };
  },
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [
      {
        type: 'server-issue',
        values: { subjectDn: 'C=JP,ST=Tokyo,L=Chiyoda-ku,O=Example University,CN=www.example.ac.jp' },
        params: { order: 'C,ST,L,O,CN' },
        fixed: { subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      },
    ],
  },
});
