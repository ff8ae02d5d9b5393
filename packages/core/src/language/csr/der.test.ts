import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DerNode, oidOf, parseDer, TAG } from './der.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const reasonOf = (hex: string) => {
  const result = parseDer(bytesOf(hex));
  return result.ok ? 'ok' : result.fault.reason;
};

describe('strictness', () => {
  it.each([
    ['3000', 'ok', 'empty sequence'],
    ['3003020100', 'ok', 'an integer'],
    ['020200ff', 'ok', 'zero octet that keeps an integer positive'],
    ['0202ff7f', 'ok', 'ff octet that keeps an integer negative'],
    ['030206c0', 'ok', 'two bits'],
    ['0101ff', 'ok', 'true'],
    ['', 'not-der', 'nothing'],
    ['30', 'not-der', 'no length'],
    ['3003020200', 'not-der', 'a value that reaches beyond its parent'],
    ['0200', 'not-der', 'integer of no octet'],
    ['0300', 'not-der', 'bit string without a count of unused bits'],
    ['03020800', 'not-der', 'more unused bits than an octet has'],
    ['050100', 'not-der', 'null with content'],
    ['060180', 'not-der', 'an arc without an end'],
    ['1000', 'not-der', 'primitive sequence'],
    ['30850000000000', 'not-der', 'length of five octets'],
    ['308003020100', 'not-minimal-der', 'indefinite length'],
    ['308103020100', 'not-minimal-der', 'long form for a short length'],
    ['30820003020100', 'not-minimal-der', 'leading zero in a length'],
    ['02020001', 'not-minimal-der', 'leading zero in an integer'],
    ['0202ffff', 'not-minimal-der', 'leading ones in an integer'],
    ['010101', 'not-minimal-der', 'true other than ff'],
    ['030206c1', 'not-minimal-der', 'unused bits that are set'],
    ['2403040141', 'not-minimal-der', 'a string in pieces'],
    ['300302010000', 'trailing-bytes', 'something after the end'],
    ['30030201', 'truncated', 'an end that is missing'],
  ])('%s is %s: %s', (hex, reason) => {
    expect(reasonOf(hex)).toBe(reason);
  });

  it('counts what is missing or too much', () => {
    expect(parseDer(bytesOf('30050201'))).toEqual({ ok: false, fault: { reason: 'truncated', missing: 3 } });
    expect(parseDer(bytesOf('30000000'))).toEqual({
      ok: false,
      fault: { reason: 'trailing-bytes', surplus: 2 },
    });
  });

  it('bounds depth', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '' : `30${(2 * (depth - 1)).toString(16).padStart(2, '0')}${nested(depth - 1)}`;
    expect(reasonOf(nested(20))).toBe('ok');
    expect(reasonOf(nested(60))).toBe('not-der');
  });
});

it.each([
  ['0603550403', '2.5.4.3'],
  ['06092a864886f70d01010b', '1.2.840.113549.1.1.11'],
  ['060388 37 03'.replaceAll(' ', ''), '2.999.3'],
  ['06020000', '0.0.0'],
  ['060127', '0.39'],
  ['06014f', '1.39'],
  // An arc of 128 bits, as UUIDs give them.
  [
    '0614698 3ffffffffffffffffffffffffffffffffff7f'.replaceAll(' ', ''),
    '2.25.340282366920938463463374607431768211455',
  ],
])('oid %s is %s', (hex, oid) => {
  const result = parseDer(bytesOf(hex));
  expect(result.ok && oidOf(result.node)).toBe(oid);
});

it('takes exactly what encodes back to the same bytes', () => {
  const encode = (node: DerNode): number[] => {
    const content = node.tag & 0x20 ? node.children.flatMap(encode) : [...node.content];
    const length =
      content.length < 0x80
        ? [content.length]
        : content.length < 0x100
          ? [0x81, content.length]
          : [0x82, content.length >> 8, content.length & 0xff];
    return [node.tag, ...length, ...content];
  };
  const octets = fc
    .uint8Array({ maxLength: 300 })
    .map((bytes) => [TAG.octetString, ...lengthOf(bytes.length), ...bytes]);
  const lengthOf = (length: number) =>
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  const value = fc.array(octets, { maxLength: 3 }).map((values) => {
    const content = values.flat();
    return Uint8Array.from([TAG.sequence, ...lengthOf(content.length), ...content]);
  });
  fc.assert(
    fc.property(value, (bytes) => {
      const result = parseDer(bytes);
      expect(result.ok && encode(result.node)).toEqual([...bytes]);
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => typeof parseDer(bytes).ok === 'boolean'),
  );
});
