import { formatOf, reduceCsrText } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csrRepairs } from './csr-lines.ts';

const BASE64 = reduceCsrText(
  exampleSet({ type: 'server-issue' }).set.records[0]?.values[
    (formatOf('server-issue').itemOf.csr ?? 0) - 1
  ] ?? '',
).base64;
const BEGIN = '-----BEGIN CERTIFICATE REQUEST-----';
const END = '-----END CERTIFICATE REQUEST-----';

const pemLines = (width: number): string[] => [
  BEGIN,
  ...(BASE64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []),
  END,
];
const below = (row: number, lines: readonly string[]) =>
  lines.map((text, index) => ({ row: row + index, text }));

it('makes one line of a CSR in one cell, whatever its wrapping', () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 2000 }), fc.constantFrom('\n', '\r\n', ' \n'), (width, end) => {
      const text = pemLines(width).join(end);
      expect(csrRepairs([{ row: 4, text }])).toEqual([{ row: 4, to: 4, base64: BASE64 }]);
    }),
  );
});

it('gathers the lines of CSRs that were pasted over rows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 100 }), (width) => {
      const lines = pemLines(width);
      const cells = [...below(3, lines), ...below(3 + lines.length, lines)];
      expect(csrRepairs(cells)).toEqual([
        { row: 3, to: 2 + lines.length, base64: BASE64 },
        { row: 3 + lines.length, to: 2 + 2 * lines.length, base64: BASE64 },
      ]);
    }),
  );
});

it('leaves alone what is not one whole CSR', () => {
  const lines = pemLines(64);
  const gap = below(3, lines).map((cell, index) => (index > 4 ? { ...cell, row: cell.row + 1 } : cell));
  const texts = [
    [{ row: 2, text: BASE64 }],
    below(2, lines.slice(0, -1)),
    below(2, lines.slice(1)),
    below(2, [BEGIN, 'not base64 !', END]).slice(0, 2),
    [{ row: 2, text: [...lines, ...lines].join('\n') }],
    [
      {
        row: 2,
        text: `${lines.join('\n')}\n-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----`,
      },
    ],
    gap,
  ];
  for (const cells of texts) expect(csrRepairs(cells)).toEqual([]);
});
