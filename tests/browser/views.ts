import type { ApplicationType } from '@upki-tsv/core';
import { cellOf, clientRows, firstRow } from './applications.ts';
import type { Person } from './person.ts';

export interface State {
  readonly name: string;
  /** Leads there from the freshly opened sample. */
  readonly reach: (person: Person) => Promise<void>;
}

const CLIENT: ApplicationType = 'client-issue';

/** The states of the pane that a person meets, each reached from the sample as it opens. */
export const STATES: readonly State[] = [
  { name: 'findings by row', reach: async () => {} },
  { name: 'findings by kind', reach: ({ pane, labels }) => pane.button(labels.byKind).click() },
  { name: 'an open finding', reach: ({ pane }) => pane.finding().first().click() },
  {
    name: 'a selected cell with a CSR',
    reach: async ({ grid, pane }) => {
      await grid.select(cellOf('server-issue', 'csr', 16));
      await pane.showsCell(cellOf('server-issue', 'csr', 16));
    },
  },
  {
    name: 'no finding that fits',
    reach: async ({ pane }) => {
      await pane.search('zzzz');
      await pane.list.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the safe fixes',
    reach: async ({ pane }) => {
      await pane.previewSafeFixes();
    },
  },
  { name: 'export with errors', reach: ({ pane }) => pane.open('export') },
  { name: 'create', reach: ({ pane }) => pane.open('create') },
  { name: 'settings', reach: ({ pane }) => pane.open('settings') },
  {
    name: 'exported files',
    reach: async ({ grid, pane, labels }) => {
      await pane.makeSheet(CLIENT);
      const rows = [...clientRows(110), ...clientRows(120, { profile: '13', method: '2' }).slice(110)];
      await grid.pasteRows(`A${firstRow(CLIENT)}`, rows);
      await pane.heading(labels.clean).waitFor();
      await pane.open('export');
      await pane.root.getByRole('radio', { name: labels.export.separate }).check();
      await pane.export(3);
      await pane.button(labels.export.markDone).waitFor();
    },
  },
  {
    name: 'done to be written',
    reach: async ({ grid, pane, labels }) => {
      await pane.makeSheet(CLIENT);
      await grid.pasteRows(`A${firstRow(CLIENT)}`, clientRows(2));
      await pane.heading(labels.clean).waitFor();
      await pane.export();
      await pane.button(labels.export.markDone).click();
      await pane.button(labels.write).waitFor();
    },
  },
  { name: 'an empty sheet', reach: ({ pane }) => pane.makeSheet(CLIENT) },
  {
    name: 'a sheet that is none of applications',
    reach: async ({ grid, pane, labels }) => {
      await grid.openSheet(labels.samples.memo);
      await pane.heading(labels.create.notApplications).waitFor();
    },
  },
  {
    name: 'columns to be mapped',
    reach: async ({ grid, pane, labels }) => {
      await grid.openSheet(labels.samples.memo);
      await pane.button(labels.create.mapColumns).click();
      await pane.button(labels.create.useSheet).waitFor();
    },
  },
  {
    name: 'the institution',
    reach: async ({ grid, pane, labels }) => {
      await grid.openSheet(labels.samples.institution);
      await pane.heading(labels.create.isInstitution).waitFor();
    },
  },
  {
    name: 'a protected sheet',
    reach: async ({ grid, pane, labels }) => {
      await grid.command(labels.book.protect);
      await pane.button(labels.checkAgain).first().click();
      await pane.root.getByText(labels.protected).first().waitFor();
    },
  },
];
