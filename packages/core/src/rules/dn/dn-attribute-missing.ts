import { type AttributeType, attributeValue } from '../../dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ types: readonly string[]; either: boolean; operation: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNに足りない属性', en: 'The DN lacks an attribute' },
  why: {
    ja: 'サーバ証明書のDNには CN、O、L、ST、C が一つずつ、クライアント証明書のDNには CN、O、C とL・STの少なくとも一方が要ります。',
    en: 'A server DN has one each of CN, O, L, ST and C; a client DN has CN, O, C and at least one of L and ST.',
  },
  message: {
    ja: ({ types, either, operation }) =>
      either
        ? 'DNにLとSTのどちらもありません。少なくとも一方を、登録したとおりに書いてください。'
        : operation === 'revoke'
          ? `DNに ${types.join('、')} がありません。失効する証明書のDNにあるなら書き足してください。`
          : `DNに ${types.join('、')} がありません。書き足してください。`,
    en: ({ types, either, operation }) =>
      either
        ? 'The DN has neither L nor ST. Write at least one of them, as registered.'
        : operation === 'revoke'
          ? `The DN has no ${types.join(', ')}. Add it if the certificate to revoke has it.`
          : `The DN has no ${types.join(', ')}. Add it.`,
  },
  applies: () => true,
  check: ({ dn, format }) => {
    if (!dn) return undefined;
    const lacks = (type: AttributeType): boolean => attributeValue(dn.attributes, type) === undefined;
    const { operation } = format;
    if (format.subject === 'client') {
      const types = (['CN', 'O', 'C'] as const).filter(lacks);
      if (types.length > 0) return { params: { types, either: false, operation: 'issue' } };
      return lacks('L') && lacks('ST')
        ? { params: { types: ['L', 'ST'], either: true, operation } }
        : undefined;
    }
    const always = (['CN', 'O', 'C'] as const).filter(lacks);
    const places = (['L', 'ST'] as const).filter(lacks);
    // Certificates from before 2020-12-22 may have neither; a revocation names theirs as it is.
    if (operation === 'revoke' && always.length === 0 && places.length > 0) {
      return { severity: 'warning', params: { types: places, either: false, operation } };
    }
    const types = (['CN', 'O', 'L', 'ST', 'C'] as const).filter(lacks);
    return types.length > 0 ? { params: { types, either: false, operation: 'issue' } } : undefined;
  },
  examples: {
    good: [
      { type: 'client-issue', values: { subjectDn: 'CN=REI HANAKO,O=Example University,ST=Tokyo,C=JP' } },
    ],
    bad: [
      {
        type: 'server-issue',
        values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,C=JP' },
        params: { types: ['L', 'ST'] },
      },
      {
        type: 'server-revoke',
        values: { subjectDn: 'CN=www.example.ac.jp,O=Example University,C=JP' },
        severity: 'warning',
      },
      {
        type: 'client-issue',
        values: { subjectDn: 'CN=REI HANAKO,O=Example University,C=JP' },
        params: { either: true },
      },
    ],
  },
});
