import { inManualOrder, printDn } from '../../language/dn/dn.ts';
import type { OtherLayout } from '../../language/dn/layout.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

type Kind = OtherLayout['kind'] | 'unknown';

const JA: Readonly<Record<Kind, (value: string, separator: string) => string>> = {
  unknown: (value) => `「${shown(value)}」はDNの形になっていません。`,
  separator: (_, separator) =>
    `DNの属性が${separator === ' ' ? '空白' : `「${separator}」`}で区切られています。区切りに書けるのは半角のカンマだけです。`,
  spaced: () => 'DNの = の前後に空白があります。空白を入れずに書きます。',
  several: () => 'DNが二つ以上書かれています。1件の申請に書けるDNは一つなので、行を分けてください。',
};

const EN: Readonly<Record<Kind, (value: string, separator: string) => string>> = {
  unknown: (value) => `“${shown(value)}” is not a subject DN.`,
  separator: (_, separator) =>
    `The attributes of the DN are separated by ${separator === ' ' ? 'spaces' : `“${separator}”`}, but only commas may separate them.`,
  spaced: () => 'There are spaces around an = in the DN, where none are allowed.',
  several: () =>
    'There are two or more DNs here, but each application has only one. Use a separate row for each.',
};

export default rowRule<{ value: string; server: boolean; kind: Kind; separator: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの形でない値', en: 'Not a subject DN' },
  why: {
    ja: '主体者DNは CN= で始まり、属性をカンマでつないで書きます。そうでないと、受付システムが206で受け付けません。',
    en: 'A subject DN begins with CN= and its attributes are separated by commas. Anything else is rejected with answer 206.',
  },
  message: {
    ja: ({ value, server, kind, separator }) =>
      `${JA[kind](value, separator)}${server ? 'CN=ホスト名,O=機関名,L=市区町村,ST=都道府県,C=JP' : 'CN=氏名,OU=部署,O=機関名,L=市区町村,ST=都道府県,C=JP'} のように書いてください。`,
    en: ({ value, server, kind, separator }) =>
      `${EN[kind](value, separator)} Write it in the form ${server ? 'CN=host,O=organization,L=city,ST=prefecture,C=JP' : 'CN=name,OU=unit,O=organization,L=city,ST=prefecture,C=JP'}.`,
  },
  applies: () => true,
  check: (row) => {
    const value = row.text('subjectDn');
    if (row.dn) return undefined;
    const layout = row.dnLayout;
    const server = row.format.dn.commonName === 'host';
    return {
      params: { value, server, kind: layout?.kind ?? 'unknown', separator: layout?.separator ?? '' },
      fix: layout?.attributes && {
        safe: false,
        values: { subjectDn: printDn(inManualOrder(layout.attributes)) },
      },
    };
  },
});
