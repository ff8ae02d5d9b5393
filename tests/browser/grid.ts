import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { parseClipboard } from '../preview/grid/clipboard.ts';
import type { Labels } from './labels.ts';

/** No fill of its own and none laid over it. */
const TRANSPARENT = 'rgba(0, 0, 0, 0)';
/** Longer texts are not typed key by key. */
const TYPED = 60;

/** The simulated workbook, as a person works on it. */
export class Grid {
  private readonly page: Page;
  private readonly labels: Labels;

  constructor(page: Page, labels: Labels) {
    this.page = page;
    this.labels = labels;
  }

  /** Selects cells by the name box; the focus is in the cells afterwards. */
  async select(address: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: this.labels.book.nameBox });
    await box.fill(address);
    await box.press('Enter');
    await this.hasFocus();
  }

  /** The focus is on the field of the active cell. */
  async hasFocus(): Promise<void> {
    await expect.poll(() => this.focused()).toBe('cell');
  }

  /** Where the focus is. */
  focused(): Promise<'cell' | 'pane' | 'elsewhere'> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement?.closest('#pane')) return 'pane';
      return activeElement instanceof HTMLTextAreaElement && activeElement.getAttribute('aria-controls')
        ? 'cell'
        : 'elsewhere';
    });
  }

  /** Types into a cell and leaves it by Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.typeHere(text);
    await this.page.keyboard.press('Enter');
  }

  /** Types into the active cell, which stays open. */
  async typeHere(text: string): Promise<void> {
    if (text.length <= TYPED) await this.page.keyboard.type(text);
    else await this.page.keyboard.insertText(text);
  }

  async clear(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press('Delete');
  }

  /** Pastes what another program put on the clipboard. */
  async paste(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }

  pasteRows(address: string, rows: readonly (readonly string[])[]): Promise<void> {
    return this.paste(address, `${rows.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`);
  }

  /** The shown texts of cells, row by row, as another program gets them from the clipboard. */
  async copy(address: string): Promise<readonly (readonly string[])[]> {
    await this.select(address);
    const text = await this.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return clipboardData.getData('text/plain');
    });
    await this.page.keyboard.press('Escape');
    return parseClipboard(text);
  }

  /** The content of a cell, as the formula bar has it. */
  async text(address: string): Promise<string> {
    await this.select(address);
    return this.content();
  }

  /** What the formula bar shows, once everything that happened is drawn. */
  async content(): Promise<string> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return this.page.getByRole('textbox', { name: this.labels.book.formulaBar }).inputValue();
  }

  /** Where the name box says that the person is. */
  active(): Promise<string> {
    return this.page.getByRole('textbox', { name: this.labels.book.nameBox }).inputValue();
  }

  cell(address: string): Locator {
    return this.page.getByRole('gridcell', { name: new RegExp(`^${address}(?:\\s|$)`) });
  }

  /** Whether a cell in sight is coloured. */
  async isHighlighted(address: string): Promise<boolean> {
    return (await this.fill(address)) !== TRANSPARENT;
  }

  /** Colour of a cell in sight. */
  fill(address: string): Promise<string> {
    return this.cell(address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  }

  /** The line below a cell in sight. */
  line(address: string): Promise<string> {
    return this.cell(address).evaluate((cell) => getComputedStyle(cell).borderBottomStyle);
  }

  /** Uses a command of the toolbar. */
  async command(label: string): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click();
  }

  private get tabs(): Locator {
    return this.page.getByRole('tablist', { name: this.labels.book.sheets, exact: true });
  }

  sheetNames(): Promise<string[]> {
    return this.tabs.getByRole('tab').allTextContents();
  }

  activeSheet(): Promise<string | null> {
    return this.tabs.getByRole('tab', { selected: true }).textContent();
  }

  async openSheet(name: string): Promise<void> {
    await this.tabs.getByRole('tab', { name, exact: true }).click();
  }

  async renameSheet(name: string, to: string): Promise<void> {
    await this.tabs.getByRole('tab', { name, exact: true }).dblclick();
    const field = this.page.getByRole('textbox', { name: this.labels.book.sheetName });
    await field.fill(to);
    await field.press('Enter');
  }

  /** What a co-author types into the active cell. */
  async coauthorTypes(text: string): Promise<void> {
    const { coauthor, coauthorValue, coauthorEnter } = this.labels.book;
    await this.command(coauthor);
    await this.page.getByRole('textbox', { name: coauthorValue }).fill(text);
    await this.command(coauthorEnter);
  }
}

/** A cell as spreadsheets put it on the clipboard. */
const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
