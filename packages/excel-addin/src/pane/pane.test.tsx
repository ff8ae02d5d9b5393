import { check, exampleSet, type Language, messageOf } from '@upki-tsv/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PlacedFinding, Session, Snapshot, TableState } from '../session/index.ts';
import { Frame } from './frame.tsx';
import { Notice, type NoticeKind } from './notice.tsx';
import { Pane } from './pane.tsx';
import { VIEWS, type View, viewOf } from './place.ts';
import { textsOf } from './texts/texts.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const SHEET = { id: 'sheet-1', name: 'サーバ発行' };

const { set, context } = exampleSet({ type: 'server-issue', values: { adminMail: 'a@@b', profile: '9' } });
const result = check(set, context);
const placed: PlacedFinding[] = result.findings.map((finding, index) => ({
  key: `finding-${index}`,
  finding,
  cell: { row: 2, column: (finding.at.item ?? 1) - 1, address: `X${finding.at.item}` },
  fixable: false,
}));

const table: TableState = {
  kind: 'table',
  sheet: SHEET,
  type: 'server-issue',
  mapped: false,
  headerRow: 1,
  columns: new Map(),
  dnColumns: [],
  records: 1,
  leftOut: 0,
  errors: result.errors,
  warnings: result.warnings,
  pending: 0,
  general: [],
  rows: [{ record: 1, row: 2, title: 'www.example.ac.jp', findings: placed }],
  safeFixes: 0,
  plan: {
    files: [
      {
        name: 'a-server-issue.tsv',
        suffix: 'server-issue',
        type: 'server-issue',
        method: null,
        records: [0],
      },
    ],
    blocked: 'errors',
  },
};

const base: Snapshot = {
  revision: 1,
  activity: 'idle',
  sheet: table,
  fault: null,
  selection: null,
  highlights: { on: true, cells: 2 },
  environment: {
    language: 'ja',
    theme: { dark: false },
    platform: 'windows',
    api: '1.14',
    maxAddressLength: 8000,
  },
  theme: { dark: false },
  language: 'ja',
};

/** What is read in the pane over a session in one state. */
function paneText(snapshot: Partial<Snapshot>, view: View = 'check'): string {
  const state: Snapshot = { ...base, ...snapshot };
  const session: Pick<Session, 'snapshot' | 'subscribe'> = {
    snapshot: () => state,
    subscribe: () => () => undefined,
  };
  return textOf(renderToStaticMarkup(<Pane session={session as Session} view={view} />));
}

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
    expect(text).toContain(texts.edition('2.18'));
    expect(text).toContain(texts.errors(result.errors));
    expect(text).toContain(texts.warnings(result.warnings));
    expect(placed.length).toBeGreaterThan(1);
    for (const { finding, cell } of placed) {
      expect(text).toContain(messageOf(finding, language));
      expect(text).toContain(`${cell?.address} #${finding.at.item}`);
    }
  });

  it.each(VIEWS)('opens at %s', (view) => {
    const text = paneText({ language }, view);
    const marks = {
      check: texts.checkAgain,
      sheet: texts.institutionSheet,
      export: texts.blocked.errors,
    };
    for (const each of VIEWS) expect(text.includes(marks[each]), each).toBe(each === view);
  });

  it.each([
    [{ kind: 'none' }, texts.sheet.none],
    [{ kind: 'other', sheet: SHEET, top: [] }, texts.sheet.other],
    [{ kind: 'institution', sheet: SHEET, institution: {} }, texts.sheet.institution],
    [{ kind: 'unclear', sheet: SHEET, types: [], top: [] }, texts.sheet.unclear([])],
    [{ kind: 'repeated', sheet: SHEET, names: ['CSR'] }, texts.sheet.repeated(['CSR'])],
  ] as [Snapshot['sheet'], string][])('says what a sheet is that is not checked: %o', (sheet, said) => {
    expect(paneText({ language, sheet })).toContain(said);
  });

  it('names every fault', () => {
    for (const kind of Object.keys(texts.fault) as (keyof typeof texts.fault)[]) {
      const text = paneText({ language, fault: { kind, during: 'check', retry: true, code: '' } });
      expect(text).toContain(texts.fault[kind]);
    }
  });

  it('says that there is nothing to correct only when all has been read', () => {
    const clean: TableState = { ...table, rows: [], errors: 0, warnings: 0 };
    expect(paneText({ language, sheet: clean })).toContain(texts.noFindings);
    expect(paneText({ language, sheet: { ...clean, pending: 1 } })).not.toContain(texts.noFindings);
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
  ['?view=elsewhere', 'check'],
])('the address %j opens %s', (search, view) => {
  expect(viewOf(search)).toBe(view);
});
