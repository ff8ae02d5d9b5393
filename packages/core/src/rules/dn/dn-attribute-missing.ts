import { type AttributeType, attributeValue } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';
import { listEn } from '../words.ts';

export default rowRule<{ types: readonly string[]; either: boolean; asCertificate: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNに足りない属性', en: 'An attribute is missing from the DN' },
  why: {
    ja: 'サーバ証明書のDNには CN、O、L、ST、C が一つずつ、クライアント証明書のDNには CN、O、C とL・STの少なくとも一方が要ります。',
    en: 'A server DN needs CN, O, L, ST and C, once each; a client DN needs CN, O, C and at least one of L and ST.',
  },
  message: {
    ja: ({ types, either, asCertificate }) =>
      either
        ? 'DNにLとSTのどちらもありません。少なくとも一方を、登録したとおりに書いてください。'
        : asCertificate
          ? `DNに ${types.join('、')} がありません。失効する証明書のDNにあるのであれば、書き足してください。`
          : `DNに ${types.join('、')} がありません。書き足してください。`,
    en: ({ types, either, asCertificate }) =>
      either
        ? 'The DN has neither L nor ST. Write at least one of them, as registered.'
        : asCertificate
          ? `The DN has no ${listEn(types, 'or')}. Add ${types.length === 1 ? 'it' : 'them'} if the DN of the certificate to be revoked has ${types.length === 1 ? 'it' : 'them'}.`
          : `The DN has no ${listEn(types, 'or')}. Add ${types.length === 1 ? 'it' : 'them'}.`,
  },
  applies: () => true,
  check: ({ dn, format }) => {
    if (!dn) return undefined;
    const lacks = (type: AttributeType): boolean => attributeValue(dn.attributes, type) === undefined;
    const { place } = format.dn;
    const wanted = place === 'either' ? (['CN', 'O', 'C'] as const) : (['CN', 'O', 'L', 'ST', 'C'] as const);
    const missing = wanted.filter(lacks);
    if (place === 'either' && missing.length === 0) {
      return lacks('L') && lacks('ST')
        ? { params: { types: ['L', 'ST'], either: true, asCertificate: false } }
        : undefined;
    }
    if (missing.length === 0) return undefined;
    // Certificates from before 2020-12-22 may lack both.
    const asCertificate =
      place === 'as-certificate' && missing.every((type) => type === 'L' || type === 'ST');
    return {
      severity: asCertificate ? 'warning' : 'error',
      params: { types: missing, either: false, asCertificate },
    };
  },
});
