import {
  ATTRIBUTE_TYPES,
  type AttributeType,
  type DnAttribute,
  inManualOrder,
  printDn,
} from '../../dn/dn.ts';
import { CHARACTERS } from '../../formats/field.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; server: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの形でない値', en: 'Not a subject DN' },
  why: {
    ja: '主体者DNは CN= で始まり、属性をカンマでつないで書きます。受付システムは206で受け付けません。',
    en: 'A subject DN begins with CN= and joins its attributes with commas; the service answers 206 otherwise.',
  },
  message: {
    ja: ({ value, server }) =>
      `「${shown(value)}」はDNの形ではありません。${server ? 'CN=ホスト名,O=機関名,L=市区町村,ST=都道府県,C=JP' : 'CN=氏名,OU=部署,O=機関名,L=市区町村,ST=都道府県,C=JP'} のように書いてください。`,
    en: ({ value, server }) =>
      `“${shown(value)}” is no subject DN. Write it like ${server ? 'CN=host,O=organization,L=city,ST=prefecture,C=JP' : 'CN=name,OU=unit,O=organization,L=city,ST=prefecture,C=JP'}.`,
  },
  applies: () => true,
  check: (row) => {
    const value = row.text('subjectDn');
    if (row.dn) return undefined;
    const meant = slashSeparated(value);
    return {
      params: { value, server: row.format.subject === 'server' },
      fix: meant === undefined ? undefined : { safe: false, values: { subjectDn: meant } },
    };
  },
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [
      { type: 'server-revoke', values: { subjectDn: 'www.example.ac.jp' } },
      {
        type: 'client-issue',
        values: { subjectDn: '/C=JP/ST=Tokyo/L=Chiyoda-ku/O=Example University/CN=REI HANAKO' },
        fixed: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP' },
      },
    ],
  },
});

/** A DN as OpenSSL's one-line form prints it, put in order; undefined where the text is something else. */
function slashSeparated(text: string): string | undefined {
  if (!text.startsWith('/') || !CHARACTERS.ascii.whole.test(text)) return undefined;
  const attributes: DnAttribute[] = [];
  for (const part of text.slice(1).split(/\/(?=(?:CN|OU|O|L|ST|C)=)/)) {
    const [type, ...value] = part.split('=');
    if (!(ATTRIBUTE_TYPES as readonly string[]).includes(type ?? '') || value.length === 0) return undefined;
    attributes.push({ type: type as AttributeType, value: value.join('=') });
  }
  return printDn(inManualOrder(attributes));
}
