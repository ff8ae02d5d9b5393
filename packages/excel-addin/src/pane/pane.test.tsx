import {
  type ApplicationType,
  CURRENT_EDITION,
  check,
  formatOf,
  type Language,
  messageOf,
  ruleOf,
} from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type {
  Fault,
  FixChange,
  FixPreview,
  PlacedFinding,
  Selection,
  Session,
  Snapshot,
  TableState,
} from '../session/index.ts';
import { BeforeAfter } from './fixes/before-after.tsx';
import { ChangeList } from './fixes/change-list.tsx';
import { Preview } from './fixes/preview.tsx';
import { resultText } from './fixes/result-text.ts';
import { Frame } from './frame.tsx';
import { Notice, type NoticeKind } from './notice.tsx';
import { Pane } from './pane.tsx';
import { NoticeBar } from './status/notice-bar.tsx';
import { textsOf } from './texts/index.ts';
import { VIEWS, type View, viewOf } from './view.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const SHEET = { id: 'sheet-1', name: 'サーバ発行' };

/** Findings of a sample record with some values replaced, placed as the session places them. */
function findingsOf(type: ApplicationType, values: Readonly<Record<string, string>>): PlacedFinding[] {
  const { set, context } = exampleSet({ type, values });
  return check(set, context).findings.map((finding, index) => ({
    key: `finding-${index}`,
    finding,
    cell: { row: 2, column: (finding.at.item ?? 1) - 1, address: `X${finding.at.item}` },
    fixable: finding.fix !== null,
  }));
}

function tableOf(type: ApplicationType, findings: readonly PlacedFinding[]): TableState {
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  return {
    kind: 'table',
    sheet: SHEET,
    type,
    mapping: null,
    top: [],
    headerRow: 1,
    columns: new Map(formatOf(type).items.map((_, index) => [index + 1, index])),
    dnColumns: [],
    choiceColumn: null,
    unused: [],
    partly: false,
    protected: false,
    records: 1,
    hidden: 0,
    leftOut: 0,
    errors,
    warnings: findings.length - errors,
    pending: 0,
    general: [],
    rows: findings.length === 0 ? [] : [{ record: 1, row: 2, title: 'www.example.ac.jp', findings }],
    acknowledged: new Set(),
    safeFixes: 0,
    plan: { files: [], blocked: errors > 0 ? 'errors' : null },
  };
}

const placed = findingsOf('server-issue', { adminName: '髙橋', adminMail: 'a@@b', profile: '9' });
const table = tableOf('server-issue', placed);
const clean = tableOf('server-issue', []);

const base: Snapshot = {
  revision: 1,
  activity: 'idle',
  sheet: table,
  fault: null,
  selection: null,
  highlights: { on: true, cells: 2 },
  live: true,
  outdated: false,
  progress: null,
  halted: false,
  notice: null,
  sheets: [],
  otherSheets: [],
  environment: {
    language: 'ja',
    theme: { dark: false },
    platform: 'windows',
    api: '1.14',
    undoesWrites: true,
    saveWays: ['download', 'copy'],
    maxAddressLength: 8000,
  },
  theme: { dark: false },
  language: 'ja',
  chosenLanguage: null,
};

const selected = (item: number | null, change: Partial<Selection> = {}): Selection => ({
  address: `X${item ?? 99}`,
  cell: { row: 2, column: (item ?? 100) - 1, address: `X${item ?? 99}` },
  item,
  record: 1,
  value: '',
  findings: [],
  offer: null,
  csr: null,
  ...change,
});

const sessionOf = (snapshot: Snapshot): Session => {
  const session: Pick<Session, 'snapshot' | 'subscribe'> = {
    snapshot: () => snapshot,
    subscribe: () => () => undefined,
  };
  return session as Session;
};

/** The pane over a session in one state. */
function paneMarkup(change: Partial<Snapshot>, view: View = 'check'): string {
  return renderToStaticMarkup(<Pane session={sessionOf({ ...base, ...change })} view={view} />);
}

const paneText = (change: Partial<Snapshot>, view?: View): string => textOf(paneMarkup(change, view));

const framed = (language: Language, content: ReactNode): string =>
  renderToStaticMarkup(<Frame language={language}>{content}</Frame>);

/** Names of the buttons in a piece of markup. */
const buttonsOf = (markup: string): string[] =>
  [...markup.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(
    ([, attributes, content]) =>
      /aria-label="([^"]*)"/.exec(attributes ?? '')?.[1] ?? textOf(content ?? '').trim(),
  );

function textOf(markup: string): string {
  return markup
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/ +/g, ' ');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);

  it('sums the sheet up and lists every finding with its cell, item and message', () => {
    const text = paneText({ language });
    expect(text).toContain(texts.edition(CURRENT_EDITION.id));
    expect(text).toContain(texts.errors(table.errors));
    expect(text).toContain(texts.warnings(table.warnings));
    expect(placed.length).toBeGreaterThan(2);
    for (const { finding, cell } of placed) {
      expect(text).toContain(messageOf(finding, language));
      expect(text).toContain(`${cell?.address} #${finding.at.item}`);
    }
  });

  it.each(VIEWS)('opens at %s', (view) => {
    const [tab] =
      /<button[^>]*aria-selected="true"[^>]*>.*?<\/button>/s.exec(paneMarkup({ language }, view)) ?? [];
    expect(buttonsOf(tab ?? '')).toEqual([texts.views[view]]);
  });

  it.each([
    [{ kind: 'none' }, texts.title],
    [{ kind: 'other', sheet: SHEET, top: [], hint: null }, SHEET.name],
    [{ kind: 'institution', sheet: SHEET, institution: {} }, SHEET.name],
    [{ kind: 'unclear', sheet: SHEET, types: [], deciding: [], contradicting: [], top: [] }, SHEET.name],
    [{ kind: 'repeated', sheet: SHEET, names: ['CSR'], top: [] }, SHEET.name],
  ] as [Snapshot['sheet'], string][])('heads a sheet that is not checked: %o', (sheet, heading) => {
    for (const view of VIEWS) {
      const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(paneMarkup({ language, sheet }, view)) ?? [];
      expect(textOf(title)).toBe(heading);
    }
  });

  describe('what keeps the pane from being right', () => {
    const kinds = Object.keys(texts.fault) as Fault['kind'][];

    it.each(kinds)('names the fault %s', (kind) => {
      const text = paneText({ language, fault: { kind, during: 'check', retry: false, code: '' } });
      expect(text).toContain(texts.fault[kind]);
    });

    it('offers to try again where that may mend it, and shows no code of the host', () => {
      const markup = (retry: boolean) =>
        paneMarkup({ language, fault: { kind: 'busy', during: 'check', retry, code: 'HostIsBusy' } });
      const again = (retry: boolean): number =>
        buttonsOf(markup(retry)).filter((name) => name === texts.checkAgain).length;
      // One is always there.
      expect([again(true), again(false)]).toEqual([2, 1]);
      expect(markup(true)).not.toContain('HostIsBusy');
    });

    it('lets the person go on with a check that was stopped', () => {
      const markup = paneMarkup({ language, halted: true });
      expect(textOf(markup)).toContain(texts.status.halted);
      expect(buttonsOf(markup)).toContain(texts.status.goOn);
    });

    it('says that findings are out of date where nobody checks by themselves', () => {
      expect(buttonsOf(paneMarkup({ language, outdated: true, live: false }))).toContain(
        texts.status.checkNow,
      );
      expect(paneText({ language, outdated: true })).not.toContain(texts.status.outdated);
    });

    it('says that the sheet is protected', () => {
      expect(paneText({ language })).not.toContain(texts.status.protected);
      expect(paneText({ language, sheet: { ...table, protected: true } })).toContain(texts.status.protected);
    });
  });

  describe('where there is no finding', () => {
    it('is glad only when all has been read', () => {
      const glad = texts.findings.clean;
      expect(paneText({ language, sheet: clean })).toContain(glad);
      for (const state of [
        { sheet: { ...clean, pending: 1 } },
        { sheet: clean, halted: true },
        { sheet: clean, outdated: true },
      ]) {
        const text = paneText({ language, ...state });
        expect(text).not.toContain(glad);
        expect(text).toContain(texts.findings.notAllChecked);
      }
    });

    it('says what to do with an empty sheet', () => {
      const markup = paneMarkup({ language, sheet: { ...clean, records: 0 } });
      expect(textOf(markup)).not.toContain(texts.findings.clean);
      expect(buttonsOf(markup)).toContain(texts.findings.toCreate);
    });
  });

  describe('the selected cell', () => {
    const { itemOf, items } = formatOf('server-issue');
    const adminName = itemOf.adminName ?? 0;

    it('shows its findings in full, with the fix and why', () => {
      const own = placed.filter(({ finding }) => finding.at.item === adminName);
      const [found] = own;
      const markup = paneMarkup({
        language,
        selection: selected(adminName, { value: '髙橋', findings: own }),
      });
      const text = textOf(markup);
      if (!found) throw new Error('no finding');
      expect(text).toContain(ruleOf(found.finding.rule)?.why[language]);
      expect(text).toContain(texts.citation(found.finding.citation ?? ''));
      for (const decision of found.finding.decisions) expect(text).toContain(decision);
      expect(buttonsOf(markup)).toContain(texts.findings.replace);
      expect(markup).toMatch(/<del.*髙.*<\/del>.*<ins.*高.*<\/ins>/s);
    });

    it('marks the bad place in a value that nothing can be proposed for', () => {
      const { itemOf: items } = formatOf('client-issue');
      const own = findingsOf('client-issue', { fileName: 'a_b' });
      const findings = own.filter(({ finding }) => finding.at.item === items.fileName);
      const markup = paneMarkup({
        language,
        sheet: tableOf('client-issue', own),
        selection: selected(items.fileName ?? null, { value: 'a_b', findings }),
      });
      expect(markup).toMatch(/>a<mark[^>]*>_<\/mark>b</);
    });

    it('says what cannot be written from here, and offers no button for it', () => {
      const own = placed
        .filter(({ finding }) => finding.at.item === adminName)
        .map((each) => ({ ...each, fixable: false }));
      const markup = paneMarkup({
        language,
        sheet: tableOf('server-issue', own),
        selection: selected(adminName, { value: '髙橋', findings: own }),
      });
      expect(textOf(markup)).toContain(texts.findings.notWritable);
      expect(buttonsOf(markup)).not.toContain(texts.findings.replace);
    });

    it.each([
      [null, texts.selection.noCell],
      [selected(null, { cell: null, record: null, value: null }), texts.selection.several],
      [selected(null), texts.selection.noItem],
      [selected(adminName, { record: null }), texts.selection.noRecord],
      [selected(adminName), `${texts.selection.clean} ${items[adminName - 1]?.hint[language]}`.trim()],
      [selected(items.indexOf(null) + 1), texts.selection.blank],
      [selected(1, { cell: { row: 1, column: 0, address: 'A1' }, record: null }), texts.selection.header],
    ] as [Selection | null, string][])('has a quiet line where there is none: %#', (selection, line) => {
      expect(paneText({ language, selection })).toContain(line);
    });

    it('offers what follows from the CSR', () => {
      const change: FixChange = {
        record: 1,
        row: 2,
        item: itemOf.fqdn ?? null,
        cell: { row: 2, column: 10, address: 'K2' },
        before: '',
        after: 'www.example.ac.jp',
        rules: [],
      };
      const offer = { sheet: SHEET.id, revision: 1, changes: [change], unwritable: 0 };
      const markup = paneMarkup({ language, selection: selected(itemOf.csr ?? null, { offer }) });
      expect(textOf(markup)).toContain(texts.selection.offer(1));
      expect(textOf(markup)).toContain('K2');
      expect(buttonsOf(markup)).toContain(texts.selection.writeOffer);
    });
  });

  it('never shows a PIN', () => {
    const pin = 'abc"d\u00e9f';
    const own = findingsOf('client-issue', { method: '2', fileName: '', pin });
    const item = formatOf('client-issue').itemOf.pin ?? 0;
    const findings = own.filter(({ finding }) => finding.at.item === item);
    expect(findings.length).toBeGreaterThan(0);
    const change = {
      record: 1,
      row: 2,
      item,
      cell: { row: 2, column: item - 1, address: 'O2' },
      before: 'old-pin',
      after: pin,
      rules: [],
    };
    for (const markup of [
      paneMarkup({
        language,
        sheet: tableOf('client-issue', own),
        selection: selected(item, { value: pin, findings }),
      }),
      framed(language, <ChangeList changes={[change]} type="client-issue" />),
    ]) {
      expect(textOf(markup)).not.toContain('abc');
      expect(markup).not.toContain('old-pin');
      expect(markup).not.toContain('d\u00e9f');
    }
  });

  describe('a preview', () => {
    const cell = { row: 2, column: 7, address: 'H2' };
    const change: FixChange = { record: 1, row: 2, item: 8, cell, before: '髙橋', after: '高橋', rules: [] };
    const preview: FixPreview = { sheet: SHEET.id, revision: 1, changes: [change], unwritable: 0 };
    const markup = (shown: Partial<FixPreview>, sheet: Snapshot['sheet'] = table): string =>
      framed(
        language,
        <Preview
          session={sessionOf({ ...base, sheet })}
          preview={{ ...preview, ...shown }}
          title="A title"
          onDone={() => undefined}
        />,
      );

    it('shows each cell, and asks before it writes', () => {
      const text = textOf(markup({}));
      expect(text).toContain('A title');
      expect(text).toContain(texts.fixes.count(1));
      expect(text).toContain('H2 #8');
      expect(buttonsOf(markup({}))).toEqual([texts.fixes.write, texts.fixes.cancel]);
    });

    it('says what cannot be written, and when there is nothing', () => {
      expect(textOf(markup({ unwritable: 2 }))).toContain(texts.fixes.unwritable(2));
      expect(textOf(markup({ changes: [] }))).toContain(texts.fixes.nothing);
      expect(buttonsOf(markup({ changes: [] }))).toEqual([texts.fixes.close]);
    });

    it('does not show or write one sheet’s changes over another', () => {
      const other = markup({}, { ...table, sheet: { id: 'sheet-2', name: 'B' } });
      expect(textOf(other)).toContain(texts.fixes.otherSheet);
      expect(textOf(other)).not.toContain('高橋');
      expect(buttonsOf(other)).toEqual([texts.fixes.close]);
    });

    it('has a sentence for every end', () => {
      const failed: Fault = { kind: 'protected', during: 'write', retry: false, code: '' };
      const ends = [
        resultText({ status: 'written', changes: [change], undoable: true }, texts),
        resultText({ status: 'written', changes: [change], undoable: false }, texts),
        resultText({ status: 'changed', cells: [cell] }, texts),
        resultText({ status: 'partly', cells: Array(7).fill(cell) }, texts),
        resultText({ status: 'nothing' }, texts),
        resultText({ status: 'failed', fault: failed }, texts),
      ];
      expect(new Set(ends).size).toBe(ends.length);
      expect(ends[2]).toContain('H2');
      expect(ends[3]).toContain(texts.fixes.cells(Array(5).fill('H2'), 2));
      expect(ends[5]).toBe(texts.fault.protected);
    });

    it('gives long values whole to those who ask', () => {
      const csr = 'M'.repeat(1500);
      const shown = framed(language, <BeforeAfter before="" after={csr} />);
      expect(textOf(shown)).not.toContain(csr);
      expect(shown).toContain(`title="${csr}"`);
      expect(textOf(shown)).toContain(texts.fixes.empty);
    });
  });

  it('tells of a CSR that it joined, or could join', () => {
    const cell = { row: 2, column: 6, address: 'G2' };
    const bar = (notice: Snapshot['notice']): string =>
      framed(
        language,
        notice && <NoticeBar notice={notice} onDismiss={() => undefined} onPreview={() => undefined} />,
      );
    const joined = bar({ kind: 'csr-joined', cell, others: 0 });
    expect(textOf(joined)).toContain(texts.status.csrJoined('G2', 0));
    expect(buttonsOf(joined)).toEqual([texts.status.dismiss]);
    const preview = { sheet: SHEET.id, revision: 1, changes: [], unwritable: 0 };
    const spread = bar({ kind: 'csr-spread', cell, rows: 9, preview });
    expect(textOf(spread)).toContain(texts.status.csrSpread('G2', 9));
    expect(buttonsOf(spread)).toContain(texts.status.joinRows);
  });

  it.each([
    ['waiting', texts.waiting],
    ['no-excel', texts.noExcel.body],
    ['old-excel', texts.oldExcel.body],
    ['not-loaded', texts.reload],
  ] as [NoticeKind, string][])('says %s in place of the pane', (kind, said) => {
    const markup = renderToStaticMarkup(
      <Frame language={language}>
        <Notice kind={kind} />
      </Frame>,
    );
    expect(textOf(markup)).toContain(said);
    expect(markup).toContain(`lang="${language}"`);
  });
});

it.each([
  ['', 'check'],
  ['?view=export', 'export'],
  ['?view=sheet&_host_Info=Excel$Win32$16.01', 'sheet'],
  ['?view=settings', 'settings'],
  ['?view=elsewhere', 'check'],
])('the address %j opens %s', (search, view) => {
  expect(viewOf(search)).toBe(view);
});
