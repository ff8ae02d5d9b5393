import { buffer } from 'node:stream/consumers';
import { type ApplicationType, formatOf } from '@upki-tsv/core';
import type { Download, FileChooser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Labels } from './labels.ts';

export interface Sums {
  readonly errors: number;
  readonly warnings: number;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const SOON = { timeout: 10_000 };

/** The add-in's task pane, as a person works with it. */
export class Pane {
  readonly root: Locator;
  private readonly page: Page;
  private readonly labels: Labels;

  constructor(page: Page, labels: Labels) {
    this.page = page;
    this.labels = labels;
    this.root = page.locator('#pane');
  }

  /** Waits until the pane has something to say of the sheet. */
  async ready(): Promise<void> {
    await this.tabs.waitFor(SOON);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  region(name: string): Locator {
    return this.root.getByRole('region', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.root.getByRole('heading', typeof name === 'string' ? { name, exact: true } : { name });
  }

  private get tabs(): Locator {
    return this.root.getByRole('tablist', { name: this.labels.views.list, exact: true });
  }

  async open(view: 'check' | 'export' | 'create' | 'settings'): Promise<void> {
    await this.tabs.getByRole('tab', { name: this.labels.views[view], exact: true }).click();
  }

  isOpen(view: 'check' | 'export' | 'create' | 'settings'): Promise<boolean> {
    return this.tabs
      .getByRole('tab', { name: this.labels.views[view], exact: true, selected: true })
      .isVisible();
  }

  /** The sums over the list. */
  async sums(): Promise<Sums> {
    const numberOf = async (name: RegExp): Promise<number> => {
      const text = (await this.root.getByRole('banner').getByRole('button', { name }).textContent()) ?? '';
      return Number(name.exec(text)?.[1]?.replaceAll(',', ''));
    };
    return { errors: await numberOf(this.labels.errors), warnings: await numberOf(this.labels.warnings) };
  }

  /** Waits until the sums are these. */
  async settles(sums: Sums, timeout = SOON.timeout): Promise<void> {
    await expect.poll(() => this.sums(), { timeout, interval: 30 }).toEqual(sums);
  }

  get selectedCell(): Locator {
    return this.region(this.labels.selectedCell);
  }

  /** Waits until the pane shows a cell as the selected one. */
  async showsCell(address: string): Promise<void> {
    const line = new RegExp(`^${this.labels.selected}\\s*${address}(?:\\s|$)`);
    await this.root.getByText(line).first().waitFor(SOON);
  }

  get list(): Locator {
    return this.root.getByRole('list', { name: this.labels.findings, exact: true });
  }

  /** Findings of the list by words that stand in them. */
  finding(...words: readonly string[]): Locator {
    return words.reduce(
      (found, word) => found.filter({ hasText: word }),
      this.list
        .getByRole('button', { expanded: false })
        .or(this.list.getByRole('button', { expanded: true })),
    );
  }

  /** Opens the first finding of the list and waits until its cell is selected; the cell's address. */
  async openFirst(): Promise<string> {
    const first = this.finding().first();
    const address = /[A-Z]{1,3}\d+/.exec((await first.textContent()) ?? '')?.[0] ?? '';
    await first.click();
    await this.showsCell(address);
    return address;
  }

  async search(words: string): Promise<void> {
    await this.root.getByRole('searchbox', { name: this.labels.search }).fill(words);
  }

  /** Looks at the safe fixes; the person has not agreed yet. */
  async previewSafeFixes(): Promise<Locator> {
    await this.button(this.labels.fixSafe).click();
    const preview = this.region(this.labels.safeFixes);
    await preview.waitFor(SOON);
    return preview;
  }

  async fixSafe(): Promise<void> {
    const preview = await this.previewSafeFixes();
    await preview.getByRole('button', { name: this.labels.write, exact: true }).click();
    await this.root.getByText(this.labels.written).waitFor(SOON);
  }

  /** The button that makes a sheet for a type of application. */
  newSheet(type: ApplicationType): Locator {
    return this.root.getByRole('button', { name: formatOf(type).title[this.labels.language] });
  }

  /** Makes a sheet for a type of application, and waits until it is ready to be filled in. */
  async makeSheet(type: ApplicationType): Promise<void> {
    await this.open('create');
    await this.newSheet(type).click();
    await this.open('check');
    await this.heading(this.labels.empty).waitFor();
  }

  /** Chooses files behind a button, in the system's dialog. */
  async chooseFiles(label: string, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.button(label).click()]);
    await chooser.setFiles(files);
  }

  get exportButton(): Locator {
    return this.button(this.labels.export.button);
  }

  /** Exports, and waits for as many files as are handed to the downloads. */
  async export(count = 1): Promise<readonly SavedFile[]> {
    await expect.poll(() => this.exportButton.getAttribute('aria-disabled'), SOON).not.toBe('true');
    return this.downloads(count, () => this.exportButton.click());
  }

  async downloads(count: number, action: () => Promise<void>): Promise<readonly SavedFile[]> {
    const downloads: Download[] = [];
    const collect = (download: Download): void => {
      downloads.push(download);
    };
    this.page.on('download', collect);
    await action();
    await expect.poll(() => downloads.length, SOON).toBe(count);
    this.page.off('download', collect);
    return Promise.all(downloads.map(savedFile));
  }
}

export const savedFile = async (download: Download): Promise<SavedFile> => ({
  name: download.suggestedFilename(),
  bytes: await buffer(await download.createReadStream()),
});
