import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { LABELS } from './labels.ts';
import { watchedContext } from './person.ts';

const configFile = fileURLToPath(new URL('../../packages/excel-addin/vite.config.ts', import.meta.url));
const OFFICE = 'https://appsforoffice.microsoft.com/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** Builds the add-in into a folder of its own and serves it; the address. */
async function serveAddIn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'upki-tsv-addin-'));
  await build({ configFile, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = existsSync(path) && extname(path) !== '' ? path : undefined;
    if (!file) return response.writeHead(404).end();
    readFile(file).then((bytes) =>
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(bytes),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** As office.js answers in a page that no Office has opened. */
const OUTSIDE_OFFICE = `window.Office = {
  onReady: (callback) => {
    const nowhere = { host: null, platform: null };
    callback?.(nowhere);
    return Promise.resolve(nowhere);
  },
};`;

it('asks for nothing but office.js, keeps its policy, and says that it is not in Excel', async () => {
  const address = await serveAddIn();
  for (const [locale, labels] of [
    ['ja-JP', LABELS.ja],
    ['en-US', LABELS.en],
  ] as const) {
    const { context, heard } = await watchedContext(address, { locale }, [OFFICE]);
    await context.route(`${OFFICE}**`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: OUTSIDE_OFFICE }),
    );
    const page = await context.newPage();
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`Against the policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(`${address}/index.html`);
    await page.getByRole('heading', { name: labels.noExcel }).waitFor();
    expect(heard.filter((each) => each.startsWith('https:'))).toHaveLength(1);
    expect(
      await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'),
    ).toContain("default-src 'none'");
  }
});
