import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsInList, parseDnsNames, printDnsNames, withoutRepeats } from './dns-names.ts';

const host = fc.domain();

describe('parseDnsNames', () => {
  it('reads what printDnsNames writes', () => {
    fc.assert(
      fc.property(fc.array(host, { maxLength: 10 }), (names) => {
        expect(parseDnsNames(printDnsNames(names))).toEqual({
          names: names.map((name) => ({ name, prefixed: true })),
          trailingComma: false,
          emptyEntry: false,
        });
      }),
    );
  });

  it.each([
    ['a.example', { name: 'a.example', prefixed: false }],
    ['dnsname=a.example', { name: 'a.example', prefixed: false }],
    ['dNSName = a.example', { name: 'a.example', prefixed: false }],
    ['dNSName:a.example', { name: 'a.example', prefixed: false }],
    ['DNS:a.example', { name: 'a.example', prefixed: false }],
    ['dNSName=dNSName=a.example', { name: 'a.example', prefixed: false }],
    ['dNSName=dns.example', { name: 'dns.example', prefixed: true }],
    ['dNSName=', { name: '', prefixed: true }],
  ])('reads %j', (value, name) => {
    expect(parseDnsNames(value)).toEqual({ names: [name], trailingComma: false, emptyEntry: false });
  });

  it('tells a comma at the end from an entry without a name', () => {
    expect(parseDnsNames('dNSName=a.b,')).toMatchObject({ trailingComma: true, emptyEntry: false });
    expect(parseDnsNames('dNSName=a.b,,dNSName=c.d')).toMatchObject({
      trailingComma: false,
      emptyEntry: true,
    });
    expect(parseDnsNames(',dNSName=a.b')).toMatchObject({ trailingComma: false, emptyEntry: true });
    expect(parseDnsNames(',')).toEqual({ names: [], trailingComma: true, emptyEntry: true });
    expect(parseDnsNames('')).toEqual({ names: [], trailingComma: false, emptyEntry: false });
  });

  it('counts the entries that are written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a.b', 'dNSName=c.d', 'DNS:e.f', ' ')), (entries) => {
        const { names } = parseDnsNames(entries.join(','));
        expect(names).toHaveLength(entries.filter((entry) => entry !== '').length);
      }),
    );
  });

  it('never throws and comes to the end of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDnsNames(text)));
    for (const unit of ['dNSName', 'dNSName=', 'dNSName ', ',', ' ', 'a.', 'a;']) {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(parseDnsNames(text).names.length).toBeLessThan(text.length);
      expect(hostsInList(`${text}_`)).toBeUndefined();
    }
  });
});

it('drops repeated names without regard to case and keeps the first spelling (D-30)', () => {
  expect(withoutRepeats(['a.b', 'A.B', 'c.d', 'a.b', 'C.D'])).toEqual(['a.b', 'c.d']);
  fc.assert(
    fc.property(fc.array(host), (names) => {
      const once = withoutRepeats([...names, ...names]);
      expect(new Set(once.map((name) => name.toLowerCase())).size).toBe(once.length);
      expect(once).toEqual(withoutRepeats(names));
    }),
  );
});

describe('hostsInList', () => {
  it('reads plain lists', () => {
    fc.assert(
      fc.property(
        fc.array(
          host.map((name) => `${name}.jp`),
          { minLength: 1 },
        ),
        fc.constantFrom(' ', ', ', ';', '; ', '\n', '、', '，', '；'),
        fc.constantFrom('', 'DNS:', 'dNSName=', 'dnsname:'),
        (names, separator, prefix) => {
          expect(hostsInList(names.map((name) => prefix + name).join(separator))).toEqual(names);
        },
      ),
    );
  });

  it.each(['', ' ', 'a_b.example', 'www.exam ple.ac.jp', 'www.example.jp (main)', '*.example.jp'])(
    'does not take %j for one',
    (text) => {
      expect(hostsInList(text)).toBeUndefined();
    },
  );
});
