import type { Language } from '@upki-tsv/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EncodedExport, Session, Snapshot, TableState } from '../../session/index.ts';
import { started, table as tableOf } from '../../session/test-bench.ts';
import { Frame } from '../frame.tsx';
import { textsOf } from '../texts/index.ts';
import { ExportBar } from './export-bar.tsx';
import { ExportView } from './export-view.tsx';
import type { Exported, Whereabouts } from './run-export.ts';
import type { Exporting } from './use-export.ts';
import { wholePlan } from './whole-plan.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const SECRET = 'S3cret-PIN';
const WHERE: readonly Whereabouts[] = [
  'download',
  'browser',
  'in-zip',
  'copied',
  'to-copy',
  'copy-refused',
  'nowhere',
];

let session: Session;
let table: TableState;
beforeAll(async () => {
  ({ session } = await started('client-issue', 2));
  table = tableOf(session);
});

const nothing = (): void => undefined;
const exportingOf = (state: Partial<Exporting> = {}): Exporting => ({
  scope: 'all',
  plan: wholePlan(table),
  packing: null,
  busy: false,
  exported: null,
  fault: null,
  choose: nothing,
  pack: nothing,
  run: async () => Promise.reject(new Error('not run here')),
  again: async () => undefined,
  asZip: async () => undefined,
  markedDone: nothing,
  ...state,
});

function view(language: Language, exporting: Exporting, changed: Partial<Snapshot> = {}): string {
  const snapshot: Snapshot = { ...session.snapshot(), ...changed, language };
  return renderToStaticMarkup(
    <Frame language={language}>
      <ExportView
        exporting={exporting}
        session={session}
        snapshot={snapshot}
        table={table}
        onView={nothing}
        onShowErrors={nothing}
      />
      <ExportBar
        exporting={exporting}
        session={session}
        snapshot={snapshot}
        table={table}
        onView={nothing}
        onShowErrors={nothing}
      />
    </Frame>,
  );
}

const file = (name: string): EncodedExport => ({
  name,
  records: 1,
  bytes: new TextEncoder().encode(SECRET),
});

const exportedOf = (where: readonly Whereabouts[]): Exported => ({
  sheet: table.sheet.id,
  revision: session.snapshot().revision,
  scope: 'all',
  files: where.map((_, index) => file(`${index}.tsv`)),
  handed: where.map((each, index) => ({ file: file(`${index}.tsv`), where: each })),
  zipName: 'all.zip',
  done: { sheet: table.sheet.id, revision: 1, changes: [], unwritable: 0 },
});

describe.each(LANGUAGES)('in %s', (language) => {
  const { exporting: texts } = textsOf(language);

  it('shows the files as they will be before anything is saved', () => {
    const text = view(language, exportingOf());
    for (const { name } of table.plan.files) expect(text).toContain(name);
    expect(text).toContain(texts.howTo);
    expect(text).not.toContain(texts.result);
    for (const scope of Object.values(texts.scopes)) expect(text).toContain(scope);
  });

  it('says what keeps it from exporting, and leads to it', () => {
    const plan = { ...wholePlan(table), blocked: 'errors', errors: 3 } as const;
    const text = view(language, exportingOf({ plan }));
    expect(text).toContain(texts.errors(3));
    expect(text).toContain(texts.showErrors);
    expect(text).not.toContain(texts.howTo);
  });

  it.each(WHERE)(
    'says where a file is that is %s, offers every way again, and never shows what it holds',
    (where) => {
      const text = view(language, exportingOf({ exported: exportedOf([where]) }));
      expect(text).toContain(texts.where[where]);
      for (const way of session.snapshot().environment.saveWays) expect(text).toContain(texts.ways[way]);
      expect(text).toContain(texts.doneButton);
      expect(text).not.toContain(texts.asZip);
      expect(text).not.toContain(SECRET);
    },
  );

  it('says of several files what is the same of all once', () => {
    const count = (text: string, part: string): number => text.split(part).length - 1;
    const same = view(language, exportingOf({ exported: exportedOf(['download', 'download']) }));
    expect(count(same, texts.where.download)).toBe(1);
    expect(count(same, `>${texts.otherWays}<`)).toBe(2);
    expect(same).toContain(texts.asZip);
    const mixed = view(language, exportingOf({ exported: exportedOf(['download', 'nowhere']) }));
    expect(count(mixed, texts.where.download)).toBe(1);
    expect(count(mixed, texts.where.nowhere)).toBe(1);
    expect(same + mixed).not.toContain(SECRET);
  });

  it('says when the sheet was checked again since', () => {
    const exporting = exportingOf({ exported: exportedOf(['download']) });
    expect(view(language, exporting)).not.toContain(texts.stale);
    expect(view(language, exporting, { revision: 99 })).toContain(texts.stale);
    expect(view(language, exporting, { outdated: true })).toContain(texts.stale);
  });

  it('says that a column is added for the mark, where there is none', () => {
    const text = view(language, exportingOf({ exported: exportedOf(['download']) }));
    expect(table.choiceColumn).toBeNull();
    expect(text).toContain(texts.doneLead(1, true));
  });
});
