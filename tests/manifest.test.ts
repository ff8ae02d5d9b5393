import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import {
  DEVELOPMENT_URL,
  manifestVersion,
  renderManifest,
} from '../packages/excel-addin/scripts/manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const addin = join(root, 'packages/excel-addin');
const path = join(root, 'manifest.xml');
const text = readFileSync(path, 'utf8');
const { version } = JSON.parse(readFileSync(join(addin, 'package.json'), 'utf8')) as { version: string };

const LOCALES = ['en-US', 'ja-JP'];
const NAMESPACES = /^http:\/\/(?:schemas\.microsoft\.com\/office\/|www\.w3\.org\/2001\/XMLSchema-instance$)/;

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags. */
  readonly inner: string;
}

/** Elements of a name in the order of the file; none of them holds another of the same name. */
function elements(name: string, xml = text): Element[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>(.*?)</${name}>)`, 'gs');
  return Array.from(xml.matchAll(pattern), ([, attributes = '', inner = '']) => ({
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
    ),
    inner,
  }));
}

const attribute = (name: string, key: string, xml = text): string[] =>
  elements(name, xml).map(({ attributes }) => attributes[key] ?? '');

/** A text with its overrides, by locale. */
function localised({ attributes, inner }: Element, override: string): Record<string, string> {
  const texts: Record<string, string> = { 'en-US': attributes.DefaultValue ?? '' };
  for (const { attributes: other } of elements(override, inner)) {
    texts[other.Locale ?? ''] = other.Value ?? '';
  }
  return texts;
}

describe('manifest.xml', () => {
  it('is read by Office’s own reader', async () => {
    expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      version: manifestVersion(version),
      defaultLocale: 'en-US',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      appDomains: [],
      iconUrl: `${DEVELOPMENT_URL}/icons/check-32.png`,
      highResolutionIconUrl: `${DEVELOPMENT_URL}/icons/check-64.png`,
      defaultSettings: { sourceLocation: `${DEVELOPMENT_URL}/index.html` },
    });
  });

  it('asks for ExcelApi 1.9 and for nothing else', () => {
    expect(elements('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.9' },
    ]);
  });

  it('defines every resource once and uses each', () => {
    const used = Array.from(text.matchAll(/ resid="([^"]+)"/g), ([, id = '']) => id);
    const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      attribute(name, 'id').filter((id) => id !== ''),
    );
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].toSorted()).toEqual(defined.toSorted());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it('gives each part of the ribbon an id of its own', () => {
    const ids = [...attribute('Group', 'id'), ...attribute('Control', 'id')];
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes every address from one place by https, and every file is there', () => {
    const addresses = Array.from(text.matchAll(/="(\w+:\/\/[^"]+)"/g), ([, address = '']) => address).filter(
      (address) => !NAMESPACES.test(address),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const url = new URL(address);
      expect(url.origin).toBe(DEVELOPMENT_URL);
      const file = [addin, join(addin, 'public')]
        .map((folder) => join(folder, url.pathname))
        .find(existsSync);
      expect(file, address).toBeDefined();
    }
  });

  it('opens one pane at three places', () => {
    const places = elements('Control').map(({ inner }) => ({
      pane: elements('TaskpaneId', inner).map((element) => element.inner),
      url: attribute('bt:Url', 'DefaultValue').find(
        (_, index) =>
          attribute('bt:Url', 'id')[index] === elements('SourceLocation', inner)[0]?.attributes.resid,
      ),
    }));
    const at = (view: string) => ({
      pane: ['UpkiTsv.Pane'],
      url: `${DEVELOPMENT_URL}/index.html?view=${view}`,
    });
    expect(places).toEqual([at('check'), at('sheet'), at('export')]);
  });

  it('shows icons of the sizes that it says', () => {
    const byId = new Map(
      elements('bt:Image')
        .filter(({ attributes }) => attributes.id)
        .map(({ attributes }) => [attributes.id, attributes.DefaultValue ?? '']),
    );
    const icons = elements('Icon').map(({ inner }) =>
      elements('bt:Image', inner).map(({ attributes }) => ({
        size: Number(attributes.size),
        url: byId.get(attributes.resid) ?? '',
      })),
    );
    expect(icons).toHaveLength(4);
    for (const icon of icons) {
      expect(icon.map(({ size }) => size)).toEqual([16, 32, 64, 80]);
      for (const { size, url } of icon) expect(pngSize(url)).toEqual([size, size]);
    }
    expect(pngSize(attribute('IconUrl', 'DefaultValue')[0] ?? '')).toEqual([32, 32]);
    expect(pngSize(attribute('HighResolutionIconUrl', 'DefaultValue')[0] ?? '')).toEqual([64, 64]);
  });

  const strings = (list: string): [string, Record<string, string>][] =>
    elements('bt:String', elements(list)[0]?.inner).map((element) => [
      element.attributes.id ?? '',
      localised(element, 'bt:Override'),
    ]);
  const head = (name: string): [string, Record<string, string>] => [
    name,
    localised(elements(name)[0] ?? { attributes: {}, inner: '' }, 'Override'),
  ];

  it.each([
    ['titles', 125, [head('DisplayName'), ...strings('bt:ShortStrings')]],
    ['descriptions', 250, [head('Description'), ...strings('bt:LongStrings')]],
  ] as const)('has %s of at most %i characters in both languages', (_, limit, texts) => {
    expect(texts.length).toBeGreaterThan(4);
    for (const [name, byLocale] of texts) {
      expect(Object.keys(byLocale).toSorted(), name).toEqual(LOCALES);
      for (const value of Object.values(byLocale)) {
        expect(value.length, name).toBeGreaterThan(0);
        expect(value.length, name).toBeLessThanOrEqual(limit);
      }
      expect(byLocale['ja-JP'], name).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
      expect(byLocale['en-US'], name).not.toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    }
  });

  it('has button labels that fit under an icon', () => {
    for (const [name, byLocale] of strings('bt:ShortStrings')) {
      if (!/^(?:Check|Sheet|Export)\./.test(name)) continue;
      for (const value of Object.values(byLocale)) expect(value.length).toBeLessThanOrEqual(16);
    }
  });
});

describe('the manifest of a host', () => {
  it.each([
    ['https://upki.example.ac.jp', 'https://upki.example.ac.jp'],
    ['https://upki.example.ac.jp/', 'https://upki.example.ac.jp'],
    ['https://example.ac.jp:8443/office/upki/', 'https://example.ac.jp:8443/office/upki'],
    ['https://example.ac.jp/a&b', 'https://example.ac.jp/a&amp;b'],
    ['https://example.ac.jp/$&/', 'https://example.ac.jp/$&amp;'],
  ])('%s', async (url, base) => {
    const rendered = renderManifest(text, url, '1.23.4');
    expect(rendered).not.toContain('localhost');
    expect(attribute('SourceLocation', 'DefaultValue', rendered)[0]).toBe(`${base}/index.html`);
    expect(rendered.replaceAll(base, DEVELOPMENT_URL).replace('1.23.4.0', manifestVersion(version))).toBe(
      text,
    );

    const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-manifest-'));
    try {
      writeFileSync(join(folder, 'manifest.xml'), rendered);
      const read = await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.xml'));
      expect(read.version).toBe('1.23.4.0');
      expect(read.iconUrl).toBe(`${base.replace('&amp;', '&')}/icons/check-32.png`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    'http://example.ac.jp',
    'example.ac.jp',
    'https://',
    'https://example.ac.jp/?view=check',
    'https://example.ac.jp/#pane',
    'https://user@example.ac.jp',
    '/office',
  ])('cannot stand at “%s”', (url) => {
    expect(() => renderManifest(text, url, version)).toThrow(/^ADDIN_URL must be the https address/);
  });

  it('never holds what would break its XML', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => {
        const rendered = renderManifest(text, url, version);
        const addresses = attribute('bt:Url', 'DefaultValue', rendered);
        expect(addresses).toHaveLength(4);
        for (const address of addresses) expect(address).not.toMatch(/&(?!amp;|lt;|quot;)|[<>]/);
      }),
    );
  });

  it.each([
    ['0.1.0', '0.1.0.0'],
    ['1.2.3-beta.1', '1.2.3.0'],
    ['10.20.30+build', '10.20.30.0'],
  ])('says %s as %s', (given, expected) => {
    expect(manifestVersion(given)).toBe(expected);
  });
});

/** Width and height from the header of the PNG file that an address of the development server names. */
function pngSize(url: string): [number, number] {
  const png = readFileSync(join(addin, 'public', new URL(url).pathname));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
