import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browser.mjs';
import { buildCommand } from '../cli/command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the preview. */
    readonly preview: string;
    /** Where a running browser listens. */
    readonly browser: string;
  }
}

const configFile = fileURLToPath(new URL('../preview/vite.config.ts', import.meta.url));

/** Builds and serves the preview, and starts the browser that all tests share. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = process.env.UPKI_TSV_BROWSER ?? findBrowser();
  if (!executablePath)
    throw new Error('There is no Chromium or Chrome on the PATH. `npm test` installs one.');
  // A folder of its own: someone may have the preview open, or build it, meanwhile.
  const outDir = await mkdtemp(join(tmpdir(), 'upki-tsv-preview-'));
  const [server, browser] = await Promise.all([
    serve(outDir),
    chromium.launchServer({ executablePath }),
    buildCommand(),
  ]);
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('The preview has no address');
  provide('preview', address);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await Promise.all([server.close(), browser.close()]);
    await rm(outDir, { recursive: true });
  };
}

async function serve(outDir: string) {
  const options = { configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } } as const;
  await build(options);
  return preview({ ...options, preview: { host: 'localhost', port: 0, open: false } });
}
