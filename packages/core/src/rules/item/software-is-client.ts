import { fieldAt } from '../../manual/formats.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; name: string }>({
  phase: 'value',
  field: 'software',
  needs: ['software'],
  severity: 'warning',
  title: { ja: 'ソフトウェア名に書かれたACMEクライアント', en: 'An ACME client in place of the software' },
  why: {
    ja: 'この項目には、証明書を使うサーバソフトウェア（nginx、Apacheなど）を書きます。証明書を取得するACMEクライアントの名前ではありません。',
    en: 'This item names the server software that uses the certificate, such as nginx or Apache, and not the ACME client that fetches it.',
  },
  message: {
    ja: ({ value, name }) =>
      `「${shown(value)}」の ${name} は、証明書を取得するACMEクライアントの名前です。証明書を使うサーバソフトウェアの名前とバージョンを書いてください。`,
    en: ({ value, name }) =>
      `In “${shown(value)}”, ${name} is the name of an ACME client, which fetches certificates. Write the name and version of the server software that uses the certificate.`,
  },
  applies: ({ items }) => items.some((field) => field?.mistakes !== undefined),
  check: (row) => {
    const value = row.text('software');
    const mistakes = fieldAt(row.format, row.format.itemOf.software ?? 0)?.mistakes ?? [];
    const name = mistakes.find((each) => isNamed(value.normalize('NFKC').toLowerCase(), each));
    return name === undefined ? undefined : { params: { value, name } };
  },
});

/** True where a name stands in a text as a word of its own. */
function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text[at - 1], text[at + name.length]];
    if (around.every((character) => character === undefined || !/[a-z]/.test(character))) return true;
  }
  return false;
}
