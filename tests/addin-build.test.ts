import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as shiftJis from '../packages/core/src/language/charset/shift-jis.ts';
import { CONTENT_SECURITY_POLICY } from '../packages/excel-addin/scripts/csp.ts';
import { FIRST_PICTURE_BUDGET, firstPictureOf } from '../packages/excel-addin/scripts/first-picture.ts';
import { readingPage } from '../packages/excel-addin/scripts/reading-pages.ts';
import { shiftJisOnly } from '../packages/excel-addin/scripts/shift-jis-only.ts';

const addin = fileURLToPath(new URL('../packages/excel-addin/', import.meta.url));

async function buildAddin(addinUrl: string | undefined): Promise<Rolldown.OutputBundle> {
  const before = process.env.ADDIN_URL;
  if (addinUrl === undefined) delete process.env.ADDIN_URL;
  else process.env.ADDIN_URL = addinUrl;
  try {
    const result = await build({
      configFile: join(addin, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'silent',
      build: { write: false },
    });
    const { output } = result as Rolldown.RolldownOutput;
    return Object.fromEntries(output.map((file) => [file.fileName, file]));
  } finally {
    if (before === undefined) delete process.env.ADDIN_URL;
    else process.env.ADDIN_URL = before;
  }
}

describe('the built add-in', () => {
  let bundle: Rolldown.OutputBundle;
  beforeAll(async () => {
    bundle = await buildAddin(undefined);
  });

  const chunks = () => Object.values(bundle).filter((file) => file.type === 'chunk');
  const page = (name = 'index.html'): string => {
    const file = bundle[name];
    return file?.type === 'asset' ? String(file.source) : '';
  };

  it('stays within the budget before the first picture', () => {
    const { script, core } = firstPictureOf(bundle);
    expect(script).toBeGreaterThan(50_000);
    expect(script).toBeLessThanOrEqual(FIRST_PICTURE_BUDGET.script);
    expect(core).toBeLessThanOrEqual(FIRST_PICTURE_BUDGET.core);
  });

  it('keeps the rules, CSRs, Shift_JIS and hashes behind the first picture', () => {
    const heavy = ['core/src/rules/', 'core/src/language/csr/', 'iconv-lite/', '@noble/hashes/'];
    const before = new Set(chunks().flatMap((chunk) => (chunk.isEntry ? [chunk.fileName] : [])));
    for (const name of before) {
      const chunk = bundle[name];
      if (chunk?.type !== 'chunk') continue;
      expect(Object.keys(chunk.modules).filter((id) => heavy.some((part) => id.includes(part)))).toEqual([]);
      for (const imported of chunk.imports) before.add(imported);
    }
    const behind = chunks().filter(({ fileName }) => !before.has(fileName));
    const modules = behind.flatMap((chunk) => Object.keys(chunk.modules));
    for (const part of heavy) {
      expect(
        modules.some((id) => id.includes(part)),
        part,
      ).toBe(true);
    }
  });

  it('takes office.js from Microsoft and everything else from its own folder, with a hash in each name', () => {
    const sources = Array.from(page().matchAll(/<script[^>]* src="([^"]+)"/g), ([, source]) => source);
    expect(sources).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      expect.stringMatching(/^\.\/assets\/index-[\w-]{8}\.js$/),
    ]);
    for (const { fileName } of chunks()) expect(fileName).toMatch(/^assets\/[\w.-]+-[\w-]{8}\.js$/);
  });

  it('has a content security policy before anything that it rules, and no inline script', () => {
    const [policy = ''] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(page()) ?? [];
    expect(policy.replaceAll('&#39;', "'")).toContain(CONTENT_SECURITY_POLICY);
    expect(page().indexOf(policy)).toBeLessThan(page().indexOf('<script'));
    expect(page()).not.toMatch(/<script(?![^>]* src=)|<style| on\w+="/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/script-src[^;]*'unsafe|\*|http:/);
  });

  it('saves files on a page that loads nothing but its own', () => {
    const sources = Array.from(
      page('save.html').matchAll(/ (?:src|href)="([^"]+)"/g),
      ([, source]) => source,
    );
    expect(sources).not.toEqual([]);
    for (const source of sources) expect(source).toMatch(/^\.\//);
    expect(page('save.html').replaceAll('&#39;', "'")).toContain(CONTENT_SECURITY_POLICY);
  });

  it('evaluates no text as a script', () => {
    for (const { code, fileName } of chunks()) expect(code, fileName).not.toMatch(/\beval\(|new Function\(/);
  });

  it('has a manifest where ADDIN_URL says what for', async () => {
    expect(bundle['manifest.xml']).toBeUndefined();
    const file = (await buildAddin('https://example.ac.jp/upki/'))['manifest.xml'];
    expect(file?.type === 'asset' && String(file.source)).toContain(
      '<SourceLocation DefaultValue="https://example.ac.jp/upki/index.html" />',
    );
  });

  it('is not built for an address without https', async () => {
    await expect(buildAddin('http://example.ac.jp')).rejects.toThrow(/ADDIN_URL must be the https address/);
  });
});

describe('Shift_JIS in the pane', () => {
  const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-shift-jis-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('encodes and decodes what it does in Node', async () => {
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [shiftJisOnly()],
      build: {
        outDir: folder,
        minify: false,
        lib: {
          entry: fileURLToPath(
            new URL('../packages/core/src/language/charset/shift-jis.ts', import.meta.url),
          ),
          formats: ['es'],
          fileName: () => 'shift-jis.mjs',
        },
      },
    });
    const bundled = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'shift-jis.mjs')).href
    )) as typeof shiftJis;
    const [pane, node] = await Promise.all([bundled.loadShiftJis(), shiftJis.loadShiftJis()]);
    expect(pane).not.toBe(node);
    const encode = (codec: shiftJis.ShiftJisCodec, unit: number): string => {
      try {
        return codec.encode(String.fromCharCode(unit)).join();
      } catch (error) {
        return (error as Error).message;
      }
    };
    for (let unit = 0; unit <= 0xffff; unit++) {
      const expected = encode(node, unit);
      if (encode(pane, unit) !== expected) expect.fail(`U+${unit.toString(16)} is not ${expected}`);
    }
    for (let lead = 0; lead <= 0xff; lead++) {
      const bytes = Uint8Array.from({ length: 512 }, (_, index) => (index % 2 === 0 ? lead : index >> 1));
      expect(pane.decode(bytes)).toBe(node.decode(bytes));
    }
    expect(pane.decode(Uint8Array.of(0x41, 0x81))).toBe(node.decode(Uint8Array.of(0x41, 0x81)));
  });
});

describe.each(['ja', 'en'] as const)('the page on how the manual is read (%s)', (language) => {
  const markdown = readFileSync(new URL(`../docs/reading.${language}.md`, import.meta.url), 'utf8');
  const html = readingPage(markdown, language);

  it('has the place of every decision', () => {
    const places = [...markdown.matchAll(/^## (D-\d+)/gm)].map(([, id = '']) => id.toLowerCase());
    expect(places.length).toBeGreaterThan(25);
    for (const place of places) expect(html).toContain(`id="${place}"`);
  });

  it('leads nowhere but to itself and its other language', () => {
    const targets = [...html.matchAll(/href="([^"#]*)/g)].map(([, target]) => target);
    expect([...new Set(targets)].sort()).toEqual(['', `reading.${language === 'ja' ? 'en' : 'ja'}.html`]);
    expect(html).not.toMatch(/<script|src=/);
  });
});
