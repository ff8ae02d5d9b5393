import type { HostEvent } from '../session/port.ts';
import { supports } from './environment.ts';

type Handlers = OfficeExtension.EventHandlerResult<unknown>[];

/** What listening began with, and how it ends. */
interface Watching {
  /** Ids of the worksheets. */
  readonly sheets: readonly string[];
  unwatch(): Promise<void>;
}

/** Listens to all worksheets. */
export async function watchWorkbook(listener: (event: HostEvent) => void): Promise<Watching> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const handlers: Handlers = [];
  const structure = async (event: { worksheetId: string; source: string }): Promise<void> =>
    listener({
      kind: 'edited',
      sheet: event.worksheetId,
      address: null,
      change: 'structure',
      remote: event.source === 'Remote',
      own: undefined,
    });
  handlers.push(
    worksheets.onChanged.add(async (event) => listener(editOf(event))) as Handlers[number],
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) =>
      listener({ kind: 'selected', sheet: worksheetId, address }),
    ) as Handlers[number],
    worksheets.onActivated.add(async ({ worksheetId }) =>
      listener({ kind: 'activated', sheet: worksheetId }),
    ) as Handlers[number],
    worksheets.onAdded.add(async ({ worksheetId }) =>
      listener({ kind: 'added', sheet: worksheetId }),
    ) as Handlers[number],
    worksheets.onDeleted.add(async ({ worksheetId }) =>
      listener({ kind: 'deleted', sheet: worksheetId }),
    ) as Handlers[number],
  );
  if (supports('1.10')) {
    handlers.push(
      worksheets.onRowSorted.add(structure) as Handlers[number],
      worksheets.onColumnSorted.add(structure) as Handlers[number],
    );
  }
  if (supports('1.17')) handlers.push(worksheets.onNameChanged.add(structure) as Handlers[number]);
  worksheets.load('items/id');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id }) => id),
    unwatch: async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
  };
}

function editOf(event: Excel.WorksheetChangedEventArgs): HostEvent {
  const trigger: string | undefined = event.triggerSource;
  return {
    kind: 'edited',
    sheet: event.worksheetId,
    address: event.address === '' ? null : event.address,
    change: event.changeType === 'RangeEdited' ? 'cells' : 'structure',
    remote: event.source === 'Remote',
    own: trigger === undefined ? undefined : trigger === 'ThisLocalAddin',
  };
}
