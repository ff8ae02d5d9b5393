import { formatOf } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { expect, it } from 'vitest';
import { started } from './test-bench.ts';

const CLIENT = formatOf('client-issue').itemOf;
const PIN = (CLIENT.pin ?? 0) - 1;
const DN = (CLIENT.subjectDn ?? 0) - 1;
const METHOD = (CLIENT.method ?? 0) - 1;

it('leads from an answer to the row of the sheet', async () => {
  const { session, port } = await started('client-issue', 3);
  const [answer] = session.explain('212:2,主体者DN,指定したDNはすでに存在しています。');
  expect(answer).toMatchObject({ reading: { code: '212', record: 2 }, places: [{ cell: { row: 3 } }] });
  const [place] = answer?.places ?? [];
  if (!place) throw new Error('no place');
  await session.goTo(place.cell);
  expect(port.selected).toMatchObject({ row: 3, column: DN });
});

it('names the row of each upload file, unless the answer quotes a DN', async () => {
  const { session, sheet } = await started('client-issue', 2);
  for (const [row, method] of [
    [1, '1'],
    [2, '3'],
  ] as const) {
    const cells = sheet.rows[row] ?? [];
    cells[METHOD] = method;
    cells[DN] = String(cells[DN]).replace('CN=', `CN=n${row}`);
    if (method === '3') cells[PIN] = null;
  }
  await session.check();
  const rows = (text: string) => session.explain(text)[0]?.places.map(({ cell }) => cell.row);
  expect(rows('201:1,利用者氏名,必須です。')).toEqual([2, 3]);
  expect(rows(`212:1,主体者DN,${sheet.rows[2]?.[DN]}`)).toEqual([3]);
  expect(rows('212:9,主体者DN,')).toEqual([]);
});

it('quotes no PIN of the sheet and nothing of a private key', async () => {
  const { session, sheet } = await started('client-issue', 1);
  const row = sheet.rows[1] ?? [];
  row[PIN] = 'Zx9-Qw7-Er5';
  await session.check();
  const quoted = JSON.stringify(session.explain('202:1,アクセスPIN,Zx9-Qw7-Er5 は長すぎます。'));
  expect(quoted).not.toContain('Zx9-Qw7-Er5');
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----';
  expect(JSON.stringify(session.explain(key))).not.toContain('MC4C');
});

it('says what files hold, and shows no PIN of them', async () => {
  const { session } = await started('server-issue', 1);
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const csr = exampleSet({ type: 'server-issue' }).set.records[0]?.values[
    (formatOf('server-issue').itemOf.csr ?? 0) - 1
  ];
  const found = await session.lookInto([
    file('a.csr', csr ?? ''),
    file(
      'pins.txt',
      '氏名\tメール\tアクセスPIN\t主体者DN\r\n国立太郎\ta@example.ac.jp\tZx9Qw7Er5Ty\tCN=a\r\n',
    ),
    file('key.pem', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'),
  ]);
  expect(found.map(({ name, content }) => [name, content.kind])).toEqual([
    ['a.csr', 'csr'],
    ['pins.txt', 'read-back'],
    ['key.pem', 'private-key'],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/Zx9Qw7Er5Ty|MC4C/);
});
