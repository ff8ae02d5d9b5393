import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { supports } from './environment/office-context.ts';
import { failure, startExcel } from './testing.ts';

describe('Office', () => {
  it('is ready and says where it runs', async () => {
    const { Office } = startExcel({}, { platform: 'Mac', displayLanguage: 'en-US' });
    expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'Mac' });
    expect(Office.context.displayLanguage).toBe('en-US');
    expect(Office.context.platform).toBe(Office.PlatformType.Mac);
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#FFFFFF');
  });

  it('supports the API sets that it is told to, and the library heeds it', async () => {
    const { Office, onSheet } = startExcel({}, { apiSets: { ExcelApi: '1.9' } });
    const { isSetSupported } = Office.context.requirements;
    expect([isSetSupported('ExcelApi', '1.9'), isSetSupported('ExcelApi', '1.10')]).toEqual([true, false]);
    expect(isSetSupported('ExcelApiOnline', '1.1')).toBe(false);
    expect(await failure(() => onSheet(async (sheet) => sheet.customProperties.getCount()))).toBe(
      'ApiNotFound',
    );
  });

  it('compares versions by number', () => {
    expect(supports({ ExcelApi: '1.14' }, 'excelapi', '1.9')).toBe(true);
    expect(supports({ ExcelApi: '1.9' }, 'ExcelApi', '1.14')).toBe(false);
    expect(supports({ ExcelApi: '2.0' }, 'ExcelApi', '1.14')).toBe(true);
  });

  it('records windows that were opened, where the host has them', () => {
    const { Office, record } = startExcel();
    Office.context.ui.openBrowserWindow('https://example.org/');
    expect(record.openedWindows).toEqual(['https://example.org/']);
    const web = startExcel({}, { platform: 'OfficeOnline', apiSets: { ExcelApi: '1.17' } });
    expect(web.Office.context.ui.openBrowserWindow).toBeUndefined();
  });

  it('leaves no globals behind and keeps two hosts apart', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const [one, other] = [startExcel(), startExcel()];
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
    await one.onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['x']];
    });
    expect(one.host.sheet('Sheet1').cell('A1').value).toBe('x');
    expect(other.host.sheet('Sheet1').cell('A1').value).toBeNull();
  });
});

it('needs Node in its Node loader only, so that it runs in a page', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const users = files.filter((name) => /from 'node:/.test(readFileSync(join(folder, name), 'utf8')));
  expect(users.map((name) => name.replaceAll('\\', '/'))).toEqual(['environment/node.ts']);
  expect(files.length).toBeGreaterThan(40);
});
