import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { type PreviewSettings, printSettings, readSettings } from '../preview/page/query.ts';
import { Grid } from './grid.ts';
import { LABELS, type Labels } from './labels.ts';
import { Pane } from './pane.ts';

/** Someone before the preview, in a browser profile of their own. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly labels: Labels;
  readonly grid: Grid;
  readonly pane: Pane;
  /** Everything that the pages said on the console and every address that they asked for. */
  readonly heard: readonly string[];
}

export interface Visit extends Partial<PreviewSettings> {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the screen for one of the page's, as browsers have it when a page is enlarged. */
  readonly deviceScaleFactor?: number;
  readonly forcedColors?: 'active';
}

/** Milliseconds that anything may take to appear. */
const PATIENCE = 10_000;
const WINDOW = { width: 1280, height: 800 };

let connected: Promise<Browser> | undefined;

/** The browser that all tests share. */
export function theBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browser'));
  return connected;
}

afterAll(async () => {
  await (await connected)?.close();
});

/**
 * Opens the preview. When the test ends, nothing may have gone wrong on any of the person's pages, and nothing may have
 * been asked of another computer.
 */
export async function visit(given: Visit = {}): Promise<Person> {
  const { viewport = WINDOW, deviceScaleFactor, forcedColors, ...settings } = given;
  const address = inject('preview');
  const { context, heard } = await watchedContext(new URL(address).origin, {
    viewport,
    acceptDownloads: true,
    ...(deviceScaleFactor !== undefined && { deviceScaleFactor }),
    ...(forcedColors !== undefined && { forcedColors }),
  });
  const page = await context.newPage();
  const all = { ...readSettings(''), ...settings };
  await page.goto(address + printSettings(all));
  const labels = LABELS[all.lang];
  const [grid, pane] = [new Grid(page, labels), new Pane(page, labels)];
  await pane.ready();
  return { context, page, labels, grid, pane, heard };
}

interface Watched {
  readonly context: BrowserContext;
  readonly heard: readonly string[];
}

/** A context whose pages may not fail, and may ask nothing of any other origin but of those allowed. */
export async function watchedContext(
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
  allowed: readonly string[] = [],
): Promise<Watched> {
  const browser = await theBrowser();
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const heard: string[] = [];
  const wrong: string[] = [];
  const isOwn = (url: string): boolean =>
    [origin, `blob:${origin}`, ...allowed].some((start) => url.startsWith(start));
  context.on('console', (message) => {
    heard.push(message.text());
    if (message.type() === 'error') wrong.push(message.text());
  });
  context.on('weberror', (error) => wrong.push(error.error().message));
  context.on('request', (request) => {
    heard.push(request.url());
    if (!isOwn(request.url())) wrong.push(request.url());
  });
  onTestFinished(async () => {
    await context.close();
    expect(wrong).toEqual([]);
  });
  return { context, heard };
}
