import officeScript from '@microsoft/office-js/dist/excel-web-16.00.debug.js?url';
import { loadExcelInPage } from '../../excel-host/environment/page.ts';
import { Actions } from '../grid/actions.ts';
import { SheetGrid } from '../grid/sheet-grid.ts';
import { Workbench } from '../grid/workbench.ts';
import { fillSample } from '../samples/workbooks.ts';
import { element } from './dom.ts';
import { formulaBar } from './formula-bar.ts';
import { notices } from './notices.ts';
import { localeOf, officeOf } from './office.ts';
import { paneFrame } from './pane-frame.ts';
import { readSettings } from './query.ts';
import { cycleRegions } from './regions.ts';
import { settingsStrip } from './settings-strip.ts';
import { sheetTabs } from './sheet-tabs.ts';
import { BANNER, failureText, NOT_STARTED, STARTING, textsOf } from './texts.ts';
import { toolbar } from './toolbar.ts';

const shell = document.getElementById('preview');
if (!shell) throw new Error('The page has no place for the preview');

const inBoth = (
  { ja, en }: { readonly ja: string; readonly en: string },
  name: string,
  role = 'note',
): HTMLElement =>
  element('div', { class: name, role }, element('p', { lang: 'ja' }, ja), element('p', { lang: 'en' }, en));

/** Shows the window of a simulated Excel, and the pane in it. */
async function open(place: HTMLElement): Promise<void> {
  const settings = readSettings(location.search);
  document.documentElement.lang = settings.lang;
  document.documentElement.dataset.theme = settings.theme;
  const banner = inBoth(BANNER, 'preview-banner');
  place.replaceChildren(banner, inBoth(STARTING, 'preview-starting', 'status'));

  let invalidate = (): void => {};
  const { host } = await loadExcelInPage(
    officeScript,
    {
      language: localeOf(settings.lang),
      // Whatever Excel answers may have changed what the sheet shows.
      schedule: (run, milliseconds) => {
        setTimeout(() => {
          run();
          invalidate();
        }, milliseconds);
      },
    },
    officeOf(settings),
  );
  await fillSample(settings);
  // A workbook that was just opened has nothing to take back.
  host.user.forgetSteps();
  host.delays.request = settings.delay;

  const texts = textsOf(settings.lang);
  const bench = new Workbench(host, (run) => requestAnimationFrame(run));
  invalidate = () => bench.invalidate();
  const actions = new Actions(bench);
  const grid = new SheetGrid(bench, actions, texts);
  const shown = notices(texts);
  bench.onRefused = (reason) => shown.say(failureText(texts, reason));
  const pane = paneFrame(texts, settings.pane);
  const strip = settingsStrip(
    texts,
    () => ({ ...settings, pane: pane.width() }),
    (query) => location.assign(location.pathname + query),
  );
  const tools = toolbar(bench, actions, grid, texts);
  const formula = formulaBar(bench, grid, texts, shown.say);
  const tabs = sheetTabs(bench, grid, texts);
  const workbook = element(
    'section',
    { class: 'preview-workbook', 'aria-label': texts.workbook },
    tools,
    formula,
    shown.element,
    grid.element,
    tabs,
  );
  const head = element('section', { class: 'preview-head', 'aria-label': texts.simulation }, banner, strip);
  place.replaceChildren(head, element('div', { class: 'preview-window' }, workbook, pane.element));
  cycleRegions([
    { element: grid.element, focus: () => grid.focus() },
    { element: tabs },
    { element: pane.pane },
    { element: strip },
    { element: tools },
  ]);
  bench.invalidate();
  grid.focus();

  const { ui } = Office.context;
  const openWindow = ui.openBrowserWindow?.bind(ui);
  if (openWindow)
    ui.openBrowserWindow = (address) => {
      openWindow(address);
      shown.offer(address);
    };
  await import('../../../packages/excel-addin/src/main.tsx');
}

open(shell).catch((error: unknown) => {
  console.error(error);
  shell.replaceChildren(inBoth(NOT_STARTED, 'preview-starting', 'alert'));
});
