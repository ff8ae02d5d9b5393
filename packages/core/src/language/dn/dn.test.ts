import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTE_TYPES,
  attributeValue,
  attributeValues,
  type DnAttribute,
  inManualOrder,
  parseDn,
  printDn,
} from './dn.ts';
import { csrAttributes } from './of-csr.ts';

/** What reads as an attribute type in a DN, in any case and with spaces (D-12). */
const LOOKS_LIKE_SEPARATOR = /, *(?:CN|OU|O|L|ST|S|C|E|EMAIL|EMAILADDRESS|DC|STREET|SERIALNUMBER|UID) *=/i;

const character = fc.constantFrom(..."AZaz09 '(),-./:=@_", 'CN', 'O=', ',', '=', 'é', '髙', '😀');
const value = fc
  .array(character, { maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => !text.endsWith(' ') && !LOOKS_LIKE_SEPARATOR.test(`${text},`));
const attribute = fc.record({ type: fc.constantFrom(...ATTRIBUTE_TYPES), value });
const attributes = fc.array(attribute, { minLength: 1, maxLength: 8 });

describe('parseDn', () => {
  it('reads what printDn writes', () => {
    fc.assert(
      fc.property(attributes, (written) => {
        expect(parseDn(printDn(written))).toEqual({ attributes: written, issues: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('reads a DN with commas and equals signs in its values (D-12)', () => {
    const text = 'CN=www.example.ac.jp,O=Foo, Bar = Co.,Ltd.=A,L=Chiyoda-ku,ST=Tokyo,C=JP';
    const dn = parseDn(text);
    expect(dn?.issues).toEqual([]);
    expect(dn && attributeValue(dn.attributes, 'O')).toBe('Foo, Bar = Co.,Ltd.=A');
    expect(dn && printDn(dn.attributes)).toBe(text);
  });

  it('keeps a space behind = in the value, without an issue (D-29)', () => {
    expect(parseDn('CN= a,O=b')).toEqual({
      attributes: [
        { type: 'CN', value: ' a' },
        { type: 'O', value: 'b' },
      ],
      issues: [],
    });
  });

  it.each(['', 'www.example.ac.jp', '/C=JP/CN=a', 'X=a,CN=b', 'DC=jp,CN=b', ',CN=a', 'CN', '=a', 'CNN=a'])(
    'does not take %j for a DN',
    (text) => {
      expect(parseDn(text)).toBeUndefined();
    },
  );

  it('finds faulty separators exactly where they were planted', () => {
    const spaces = fc.constantFrom('', ' ', '   ');
    const separator = fc.record({ before: spaces, after: spaces, behind: spaces, lower: fc.boolean() });
    const plain = value.filter((text) => !text.includes(','));
    fc.assert(
      fc.property(
        fc.array(fc.record({ type: fc.constantFrom(...ATTRIBUTE_TYPES), value: plain, separator }), {
          minLength: 1,
          maxLength: 6,
        }),
        (parts) => {
          let text = '';
          const expected: object[] = [];
          parts.forEach(({ type, value: content, separator: { before, after, behind, lower } }, index) => {
            const written = lower ? type.toLowerCase() : type;
            const at = [...text].length + 1;
            const lead = index === 0 ? '' : `${before},${after}`;
            if ((index > 0 && (before || after)) || behind) expected.push({ kind: 'space', position: at });
            if (lower) expected.push({ kind: 'case', written, type, position: at + lead.length });
            text += `${lead}${written}${behind}=${content}`;
          });
          const dn = parseDn(text);
          expect(dn?.issues).toEqual(expected);
          expect(dn?.attributes).toEqual(parts.map(({ type, value: content }) => ({ type, value: content })));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('names foreign types and leaves them in the value (D-12)', () => {
    const dn = parseDn('CN=a,DC=jp, uid = 7,E=a@b.example,EmailAddress=c,O=x');
    expect(dn?.attributes).toEqual([
      { type: 'CN', value: 'a,DC=jp, uid = 7,E=a@b.example,EmailAddress=c' },
      { type: 'O', value: 'x' },
    ]);
    expect(dn?.issues).toEqual([
      { kind: 'foreign', written: 'DC', position: 6, exact: true },
      { kind: 'foreign', written: 'uid', position: 13, exact: false },
      { kind: 'mail', written: 'E', position: 21 },
      { kind: 'mail', written: 'EmailAddress', position: 35 },
    ]);
  });

  it('mends what an issue names: its attributes print without issues', () => {
    const odd = fc
      .array(
        fc.constantFrom('CN', 'cn', 'Ou', 'O', 'l', 'ST', 'c', 'dc', 'E', ' ', ',', '=', 'x', '  ,', 'é'),
        {
          maxLength: 30,
        },
      )
      .map((parts) => `CN=${parts.join('')}`);
    fc.assert(
      fc.property(odd, (text) => {
        const mended = printDn(parseDn(text)?.attributes ?? []);
        const again = parseDn(mended);
        expect(again?.issues.filter(({ kind }) => kind === 'case' || kind === 'space')).toEqual([]);
        expect(printDn(again?.attributes ?? [])).toBe(mended);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['spaces', ' '],
    ['commas', ','],
    ['commas and spaces', ', '],
    ['spaces and commas', '   ,'],
    ['a type and spaces', ',CN   '],
    ['faulty separators', ' , cn = a'],
    ['foreign types', ',DC=a'],
  ])('comes to the end of %s', (_, unit) => {
    const text = `CN=${unit.repeat(Math.ceil(1_000_000 / unit.length))}`;
    parseDn(text);
    expect(parseDn(`${text}x`)).toBeDefined();
  });
});

describe('attributes', () => {
  const dn: readonly DnAttribute[] = [
    { type: 'C', value: 'JP' },
    { type: 'OU', value: 'b' },
    { type: 'CN', value: 'x' },
    { type: 'OU', value: 'a' },
  ];

  it('stand in the manual’s order, OUs in their own (D-21)', () => {
    expect(printDn(inManualOrder(dn))).toBe('CN=x,OU=b,OU=a,C=JP');
  });

  it('are found by type', () => {
    expect(attributeValues(dn, 'OU')).toEqual(['b', 'a']);
    expect(attributeValue(dn, 'OU')).toBe('b');
    expect(attributeValue(dn, 'L')).toBeUndefined();
  });

  it('keep all of them, whatever the order', () => {
    fc.assert(
      fc.property(attributes, (written) => {
        const ordered = inManualOrder(written);
        expect(ordered).toHaveLength(written.length);
        for (const type of ATTRIBUTE_TYPES) {
          expect(attributeValues(ordered, type)).toEqual(attributeValues(written, type));
        }
        const places = ordered.map(({ type }) => ATTRIBUTE_TYPES.indexOf(type));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe('csrAttributes', () => {
  const rdn = (name: string, text: string) =>
    [{ oid: '', name, stringType: 'UTF8String', value: text }] as const;

  it('reads a subject of known single-valued attributes in its order', () => {
    expect(csrAttributes([rdn('C', 'JP'), rdn('CN', 'a')])).toEqual([
      { type: 'C', value: 'JP' },
      { type: 'CN', value: 'a' },
    ]);
  });

  it('gives none for another type, several values or no value in an RDN', () => {
    expect(csrAttributes([rdn('emailAddress', 'a@b')])).toBeUndefined();
    expect(csrAttributes([[...rdn('CN', 'a'), ...rdn('O', 'b')]])).toBeUndefined();
    expect(csrAttributes([[]])).toBeUndefined();
  });
});
