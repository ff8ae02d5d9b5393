import { type DnsNames, hostsInList, parseDnsNames, printDnsNames } from '../../language/host/dns-names.ts';
import { isFqdn } from '../../language/host/host.ts';
import { hasField, rowRule } from '../rule.ts';

type Problem = 'prefix' | 'trailing-comma' | 'empty-entry' | 'separator';

const JA: Readonly<Record<Problem, string>> = {
  prefix: '名前の前に「dNSName=」がありません。',
  'trailing-comma': '末尾にカンマがあります。',
  'empty-entry': 'カンマの間に名前がありません。',
  separator: '名前がカンマ以外の文字（空白など）で区切られているか、空白が混ざっています。',
};

const EN: Readonly<Record<Problem, string>> = {
  prefix: '“dNSName=” is missing before a name.',
  'trailing-comma': 'There is a comma at the end.',
  'empty-entry': 'There is no name between two commas.',
  separator: 'The names are separated by something other than commas, or there is white space among them.',
};

export default rowRule<{ problem: Problem }>({
  phase: 'value',
  field: 'dnsNames',
  severity: 'error',
  decisions: ['D-18'],
  title: { ja: 'dNSNameの書き方', en: 'The form of dNSName' },
  why: {
    ja: '「dNSName=名前,dNSName=名前」の形で、空白を入れず、末尾にカンマを付けずに書きます。',
    en: 'Write “dNSName=name,dNSName=name”, without white space and without a comma at the end.',
  },
  message: {
    ja: ({ problem }) =>
      `${JA[problem]}「dNSName=www.example.ac.jp,dNSName=example.ac.jp」のように書いてください。`,
    en: ({ problem }) =>
      `${EN[problem]} Write it in the form “dNSName=www.example.ac.jp,dNSName=example.ac.jp”.`,
  },
  applies: hasField('dnsNames'),
  check: (row) => {
    const text = row.text('dnsNames');
    if (text === '' || !row.clean('dnsNames')) return undefined;
    const parsed = parseDnsNames(text);
    const separated = /[\s;]/.test(text);
    const problem = separated ? 'separator' : problemOf(parsed);
    if (!problem) return undefined;
    const names = separated ? fqdnsInList(text) : namesOf(parsed);
    return {
      params: { problem },
      fix: names && { safe: isPlain(text, parsed), values: { dnsNames: printDnsNames(names) } },
    };
  },
});

function problemOf({ names, trailingComma, emptyEntry }: DnsNames): Problem | undefined {
  if (names.some(({ prefixed }) => !prefixed)) return 'prefix';
  if (trailingComma) return 'trailing-comma';
  return emptyEntry ? 'empty-entry' : undefined;
}

function fqdnsInList(text: string): string[] | undefined {
  const hosts = hostsInList(text);
  return hosts?.every(isFqdn) ? hosts : undefined;
}

/** The names; undefined where one without its prefix is none (`-`, `dNSNamewww.example.ac.jp`). */
const namesOf = ({ names }: DnsNames): string[] | undefined =>
  names.every(({ name, prefixed }) => prefixed || (isFqdn(name) && !/^dnsname/i.test(name)))
    ? names.map(({ name }) => name)
    : undefined;

/** True where nothing goes but white space beside a comma or the comma at the end, and nothing comes but prefixes. */
const isPlain = (text: string, { emptyEntry }: DnsNames): boolean =>
  !emptyEntry && !text.split(',').some((entry) => /[\s;]/.test(entry.trim()));
