import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkbookError } from './error.ts';
import { Close, End, Open, Text, XmlScanner } from './xml.ts';

const scanner = (xml: string | Uint8Array) => new XmlScanner(Buffer.from(xml), 'part.xml');

function content(xml: string | Uint8Array): string {
  const scan = scanner(xml);
  expect(scan.next()).toBe(Open);
  const text = scan.textContent();
  expect(scan.next()).toBe(End);
  return text;
}

function drain(xml: string | Uint8Array): string {
  try {
    const scan = scanner(xml);
    while (scan.next() !== End);
    return 'ok';
  } catch (error) {
    if (error instanceof WorkbookError) return error.reason;
    throw error;
  }
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

describe('XML scanner', () => {
  test('gives the tokens of a document', () => {
    const scan = scanner('<?xml version="1.0"?><!-- > --><a x:b = \'>\' c="&lt;"><x:d/>t<!-- - -->u</a >\n');
    expect(scan.next()).toBe(Open);
    expect(scan.is('a')).toBe(true);
    expect(scan.attributes()).toEqual(
      new Map([
        ['x:b', '>'],
        ['c', '<'],
      ]),
    );
    expect(scan.next()).toBe(Open);
    expect(scan.is('d')).toBe(true);
    expect(scan.depth).toBe(2);
    expect([scan.next(), scan.next(), scan.next(), scan.next(), scan.next()]).toEqual([
      Close,
      Text,
      Text,
      Close,
      End,
    ]);
  });

  test.each([
    ['<a>&lt;&amp;&gt;&quot;&apos;</a>', '<&>"\''],
    ['<a>&#65;&#x42;&#x20BB7;</a>', 'AB𠮷'],
    ['<a>&#xD842;&#xDFB7;</a>', '𠮷'],
    ['<a>x<![CDATA[<&amp;]]>y</a>', 'x<&amp;y'],
    ['<a>1\r\n2\r3\n4&#13;&#10;</a>', '1\n2\n3\n4\r\n'],
    ['<a>x<b>y</b>z</a>', 'xz'],
    ['<a/>', ''],
    ['\ufeff<a>葛󠄀</a>', '葛󠄀'],
  ])('reads the text of %j', (xml, text) => {
    expect(content(xml)).toBe(text);
  });

  test('reads UTF-16 of either order, with and without a byte order mark', () => {
    for (const mark of ['', '\ufeff']) {
      const little = Buffer.from(`${mark}<a>𠮷野家</a>`, 'utf16le');
      expect(content(little)).toBe('𠮷野家');
      expect(content(Buffer.from(little).swap16())).toBe('𠮷野家');
    }
  });

  test.each([
    ['', 'damaged'],
    ['text', 'damaged'],
    ['<a>', 'damaged'],
    ['<a></b>', 'damaged'],
    ['<a></a', 'damaged'],
    ['<a></aa>', 'damaged'],
    ['</a>', 'damaged'],
    ['<a/><b/>', 'damaged'],
    ['<a/>text', 'damaged'],
    ['<a b></a>', 'damaged'],
    ['<a b=c></a>', 'damaged'],
    ['<a b="<"></a>', 'damaged'],
    ['<a b="', 'damaged'],
    ['<a><!-- </a>', 'damaged'],
    ['<a><![CDATA[ </a>', 'damaged'],
    ['<', 'damaged'],
    ['<x:/>', 'damaged'],
    ['<a>'.repeat(300) + '</a>'.repeat(300), 'damaged'],
    ['<!DOCTYPE a><a/>', 'dtd'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'dtd'],
  ])('refuses %j', (xml, reason) => {
    expect(drain(xml)).toBe(reason);
  });

  test.each(['&b;', '&', '&#x110000;', '&#xG;', '&#;', '&amp'])('refuses the reference %j', (reference) => {
    expect(() => content(`<a>${reference}</a>`)).toThrow(WorkbookError);
  });

  test('refuses bytes that are not UTF-8, and attributes that occur twice', () => {
    expect(drain(Buffer.from([0x3c, 0x61, 0x3e, 0x83, 0x41, 0x3c, 0x2f, 0x61, 0x3e]))).toBe('damaged');
    const scan = scanner('<a b="1" b="2"/>');
    scan.next();
    expect(() => scan.attributes()).toThrow(WorkbookError);
  });

  test('reads an integer, and leaves anything else to be read as text', () => {
    const integer = (xml: string) => {
      const scan = scanner(xml);
      scan.next();
      return scan.integerContent() ?? scan.textContent();
    };
    expect(integer('<v>120</v>')).toBe(120);
    expect(integer('<v> 12</v>')).toBe(' 12');
    expect(integer('<v>1<!-- -->2</v>')).toBe('12');
    expect(integer('<v>&#49;</v>')).toBe('1');
    expect(integer('<v></v>')).toBe('');
    expect(integer('<v/>')).toBe('');
  });

  test('reads back any escaped text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(content(`<a>${escapeText(text)}</a>`)).toBe(text);
      }),
    );
  });

  test('comes to an end on anything', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '<a',
      ' b="',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&',
      ';',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(['ok', 'damaged']).toContain(drain(pieces.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});
