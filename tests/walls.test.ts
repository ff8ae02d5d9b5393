import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../packages', import.meta.url));

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(packages, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|^test-/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      const targets = source.matchAll(
        /^\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|^import '([^']+)'/gm,
      );
      const file = relative(join(packages, folder), path).replaceAll('\\', '/');
      return [...targets].map(([, from, dynamic, bare]) => ({ file, target: from ?? dynamic ?? bare ?? '' }));
    });
}

const core = importsOf('core/src');
const cli = importsOf('cli/src');
const addin = importsOf('excel-addin/src');
const workbook = importsOf('workbook/src');
const isRelative = ({ target }: Import): boolean => target.startsWith('.');
/** `@peculiar/x509` of `@peculiar/x509`, `iconv-lite` of `iconv-lite/encodings`. */
const packageOf = ({ target }: Import): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

it('finds imports', () => {
  expect(core.length).toBeGreaterThan(200);
  expect(cli.length).toBeGreaterThan(20);
});

it('core imports nothing outside it but its declared dependencies', () => {
  const declared = Object.keys(
    JSON.parse(readFileSync(join(packages, 'core/package.json'), 'utf8')).dependencies,
  );
  expect(core.filter((each) => !isRelative(each) && !declared.includes(packageOf(each)))).toEqual([]);
  const outside = core.filter(
    (each) => isRelative(each) && each.target.split('../').length - 1 >= each.file.split('/').length,
  );
  expect(outside).toEqual([]);
});

it('keeps the heavy libraries of core behind one module each', () => {
  const users = (name: string): string[] => [
    ...new Set(core.filter((each) => packageOf(each) === name).map(({ file }) => file)),
  ];
  expect(users('iconv-lite')).toEqual(['language/charset/shift-jis.ts']);
  for (const name of ['@peculiar/x509', 'reflect-metadata', '@noble/hashes'])
    expect(users(name)).toEqual(['language/csr/libraries.ts']);
});

/** Files that reach each other by their imports, of types too: none of them can be read or moved alone. */
function circlesOf(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports.filter(isRelative)) {
    targets.set(file, [...(targets.get(file) ?? []), posix.join(posix.dirname(file), target)]);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  // Tarjan: a file whose lowest reach is itself closes what has been opened since.
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    let low = own;
    open.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? own);
    }
    lowest.set(file, low);
    if (low === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || targets.get(file)?.includes(file)) circles.push(circle);
    }
    return low;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles;
}

it.each([
  ['two files', ['a b', 'b a'], [['a', 'b']]],
  ['a long way', ['a b', 'b c', 'c d', 'd b', 'a d', 'x a'], [['b', 'c', 'd']]],
  ['one file', ['a a'], [['a']]],
  ['none', ['a b', 'a c', 'b d', 'c d'], []],
])('finds circles of %s', (_, arrows, circles) => {
  const imports = arrows.map((arrow) => {
    const [file = '', target = ''] = arrow.split(' ');
    return { file: `x/${file}.ts`, target: `./${target}.ts` };
  });
  expect(circlesOf(imports)).toEqual(circles.map((circle) => circle.map((file) => `x/${file}.ts`)));
});

it.each([
  ['core', core],
  ['cli', cli],
  ['workbook', workbook],
  ['excel-addin', addin],
])('no files of %s import each other in a circle, of types either', (_, imports) => {
  expect(circlesOf(imports)).toEqual([]);
});

/** The floors of core, the lowest first; the rooms of one floor do not know each other. */
const FLOORS = [
  ['language'],
  ['manual'],
  ['records'],
  ['rules'],
  ['check'],
  ['plan', 'inspect', 'explain'],
  ['intake'],
] as const;

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const floorOf = (room: string): number =>
  FLOORS.findIndex((rooms: readonly string[]) => rooms.includes(room));

it('the arrows of core go down its seven floors', () => {
  const arrows = core
    .filter((each) => isRelative(each) && each.file.includes('/'))
    .map(({ file, target }) => [file, posix.join(posix.dirname(file), target)] as const)
    .filter(([file, target]) => roomOf(file) !== roomOf(target));
  expect(arrows.length).toBeGreaterThan(200);
  expect(
    arrows
      .filter(([file, target]) => floorOf(roomOf(file)) <= floorOf(roomOf(target)))
      .map((arrow) => arrow.join(' -> ')),
  ).toEqual([]);
  const rooms = readdirSync(join(packages, 'core/src'), { withFileTypes: true });
  expect(rooms.filter((entry) => entry.isDirectory() && floorOf(entry.name) < 0)).toEqual([]);
  expect(rooms.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([
    'examples.ts',
    'index.ts',
  ]);
});

/** Rooms within `language/` that know nothing of the ones named. */
const APART: Readonly<Record<string, RegExp>> = {
  charset: /\/(?:csr|dn|tsv|csv|archive)\//,
  csr: /\/(?:dn|tsv|csv|archive)\//,
  dn: /\/(?:tsv|csv|archive)\//,
  host: /\/(?:csr|dn|tsv|csv|archive)\//,
  serial: /\/(?:csr|dn|tsv|csv|archive)\//,
  mail: /\/(?:csr|dn|tsv|csv|archive)\//,
};

it.each(Object.entries(APART))('language/%s is read without the others', (room, others) => {
  expect(
    core.filter(({ file, target }) => file.startsWith(`language/${room}/`) && others.test(target)),
  ).toEqual([]);
});

it('workbooks are read and written without Node, and with nothing but core and a ZIP library', () => {
  expect(workbook.length).toBeGreaterThan(50);
  const outside = workbook.filter((each) => !isRelative(each) && packageOf(each) !== '@upki-tsv/core');
  expect(outside.map(({ file, target }) => [file, target])).toEqual([['write/index.ts', 'fflate']]);
  expect(workbook.filter(({ target }) => /\/(?:core|cli)\//.test(target))).toEqual([]);
  const files = [...new Set(workbook.map(({ file }) => file))];
  const naming = files.filter((file) =>
    /\b(?:Buffer|process)\b/.test(readFileSync(join(packages, 'workbook/src', file), 'utf8')),
  );
  expect(naming).toEqual([]);
});

it('only the package of workbooks knows how they are stored', () => {
  const storage = /^(?:fflate|hucre|node:zlib)$/;
  const users = cli.filter(({ target }) => storage.test(target));
  expect(users.map(({ file, target }) => [file, target])).toEqual([['source/open-workbook.ts', 'node:zlib']]);
});

it('the fronts reach core and the package of workbooks by their names alone', () => {
  const inside = /\/core\/(?!examples$)|\/workbook\/(?!(?:patch|write)$)/;
  expect([...cli, ...addin].filter(({ target }) => inside.test(target))).toEqual([]);
});

it('the examples of the rules ship with nothing but the pages of the command on them', () => {
  const isExamples = ({ target }: Import): boolean =>
    /\.examples\.ts$|\/examples(?:\.generated)?(?:\.ts)?$/.test(target);
  const users = (imports: readonly Import[]): string[] => [
    ...new Set(imports.filter(isExamples).map(({ file }) => file)),
  ];
  expect(users(core)).toEqual(['examples.ts', 'rules/examples.generated.ts']);
  expect(users(cli)).toEqual(['rules/page.ts']);
  expect(users(addin)).toEqual([]);
});

it('what the manual demands, in words, ships with nothing: its places do', () => {
  const users = [...core, ...cli, ...workbook, ...addin].filter(({ target }) => /-demands\//.test(target));
  expect(users).toEqual([]);
});

/** Source of the add-in without comments and texts, where the words may stand. */
const codeOf = (file: string): string =>
  readFileSync(join(packages, 'excel-addin/src', file), 'utf8').replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|'[^']*'|`[^`]*`/g,
    '',
  );

it('only excel/ names Excel and Office', () => {
  const files = readdirSync(join(packages, 'excel-addin/src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      relative(join(packages, 'excel-addin/src'), join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
  expect(files.length).toBeGreaterThan(20);
  const naming = files.filter((file) => /\b(?:Excel|Office|OfficeExtension)\./.test(codeOf(file)));
  expect(naming.filter((file) => !file.startsWith('excel/'))).toEqual([]);
});

it('the session knows neither React nor the DOM', () => {
  const session = importsOf('excel-addin/src').filter(({ file }) => file.startsWith('session/'));
  const others = session.filter((each) => !isRelative(each) && packageOf(each) !== '@upki-tsv/core');
  expect(others.map(({ file, target }) => [file, target])).toEqual([
    ['session/book-reader.ts', '@upki-tsv/workbook'],
    ['session/book-reader.ts', 'fflate'],
    ['session/zip.ts', 'fflate'],
  ]);
  expect(session.filter(({ target }) => /\/(?:excel|pane)\//.test(target))).toEqual([]);
});

it('the pane asks the session alone, and Excel only for what is no state', () => {
  const pane = importsOf('excel-addin/src').filter(({ file }) => file.startsWith('pane/'));
  expect(pane.length).toBeGreaterThan(50);
  expect(pane.filter(({ target }) => /\/excel\//.test(target))).toEqual([]);
  expect(pane.filter(({ target }) => /\/session\/(?!index\.ts$)/.test(target))).toEqual([]);
});

/** Every script and markup of the pane without comments. */
const paneSources = (): [string, string][] =>
  readdirSync(join(packages, 'excel-addin/src/pane'), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name) && entry.parentPath.indexOf('texts') < 0,
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(packages, path),
      readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ]);

it('no text of the pane stands outside its two language files', () => {
  const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
  const textOfElement = />[^<>{}();=]*[A-Za-z]{2,}[^<>{}();=]*<\//;
  const found = paneSources().filter(([, source]) => japanese.test(source) || textOfElement.test(source));
  expect(found.map(([path]) => path)).toEqual([]);
});

/** Sources of a package without comments, by path below `packages/`; tests aside. */
const sourcesOf = (name: string): [string, string][] =>
  readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .filter((entry) => !entry.name.startsWith('test-'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(packages, path).replaceAll('\\', '/'),
      readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ]);

it('what is said in a language is looked up by it, and never chosen by comparing it', () => {
  const comparison = /[!=]== '(?:ja|en)'\s*\?/;
  // Which of two names the platform has for a language, and which values a kept setting may have.
  const allowed = ['excel-addin/src/pane/create/look-into-text.ts', 'excel-addin/src/session/settings.ts'];
  const found = ['core', 'workbook', 'cli', 'excel-addin']
    .flatMap(sourcesOf)
    .filter(([path, source]) => !path.endsWith('/texts/index.ts') && comparison.test(source))
    .map(([path]) => path);
  expect(found.filter((path) => !allowed.includes(path))).toEqual([]);
});

it('the words of a front stand in folders of one file a language', () => {
  const texts = ['cli', 'excel-addin'].flatMap(sourcesOf).filter(([path]) => path.includes('/texts/'));
  const folders = new Set(texts.map(([path]) => posix.dirname(path)));
  expect(folders.size).toBeGreaterThan(4);
  for (const folder of folders) {
    const names = texts
      .filter(([path]) => posix.dirname(path) === folder)
      .map(([path]) => posix.basename(path));
    expect(names).toEqual(expect.arrayContaining(['en.ts', 'index.ts', 'ja.ts']));
  }
  const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
  const speaking = sourcesOf('cli').filter(
    ([path, source]) => !path.includes('/texts/') && japanese.test(source),
  );
  // How people write the name of what there is not.
  expect(speaking.map(([path]) => path)).toEqual(['cli/src/command-line/code-signing.ts']);
});

/** Source that ships, outside the manual's room; samples and examples name types by nature. */
const shippedSources = (): [string, string][] =>
  ['core', 'workbook', 'cli', 'excel-addin'].flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          /\.tsx?$/.test(entry.name) &&
          !/\.(?:test|examples)\.tsx?$|^(?:test|sample)-/.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [
        relative(packages, path).replaceAll('\\', '/'),
        readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ])
      .filter(([path]) => !path.startsWith('core/src/manual/')),
  );

it('nobody but the manual names a type of application or compares what a format is for', () => {
  const sources = shippedSources();
  expect(sources.length).toBeGreaterThan(400);
  const type = /['"`](?:server|client|acme)-(?:issue|create|renew|suspend|revoke)['"`]/;
  const comparison = /\b(?:subject|operation|group\.id)\s*[!=]==\s*['"`][a-z]/;
  expect(sources.filter(([, source]) => type.test(source)).map(([path]) => path)).toEqual([]);
  expect(sources.filter(([, source]) => comparison.test(source)).map(([path]) => path)).toEqual([]);
});

it('nobody but the manual holds a section number', () => {
  const number = /['"`（(、 ][2345]-\d(?:-\d)?(?=['"`）)、 #。])/;
  expect(
    shippedSources()
      .filter(([, source]) => number.test(source))
      .map(([path]) => path),
  ).toEqual([]);
});
