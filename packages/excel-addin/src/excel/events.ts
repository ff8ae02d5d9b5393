import type { HostEvent } from '../session/port.ts';
import { supports } from './environment.ts';
import { failureOf } from './errors.ts';
import { watchTheme } from './theme.ts';

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** What listening began with, and how it ends. */
interface Watching {
  /** Ids of the worksheets. */
  readonly sheets: readonly string[];
  unwatch(): Promise<void>;
}

/** Listens to all worksheets and to the theme. */
export async function watchWorkbook(listener: (event: HostEvent) => void): Promise<Watching> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const handlers: Handler[] = [];
  const on = <Event>(
    handled: OfficeExtension.EventHandlers<Event>,
    eventOf: (event: Event) => HostEvent,
  ): void => {
    handlers.push(handled.add(async (event) => listener(eventOf(event))) as Handler);
  };
  on(worksheets.onChanged, editOf);
  on(worksheets.onFormatChanged, (event) => changeOf('format', event));
  on(worksheets.onSelectionChanged, ({ worksheetId, address }) => ({
    kind: 'selected',
    sheet: worksheetId,
    address,
  }));
  on(worksheets.onActivated, ({ worksheetId }) => ({ kind: 'activated', sheet: worksheetId }));
  on(worksheets.onAdded, ({ worksheetId, source }) => ({
    kind: 'added',
    sheet: worksheetId,
    remote: source === 'Remote',
  }));
  on(worksheets.onDeleted, ({ worksheetId }) => ({ kind: 'deleted', sheet: worksheetId }));
  if (supports('1.10')) {
    on(worksheets.onRowSorted, (event) => changeOf('structure', event));
    on(worksheets.onColumnSorted, (event) => changeOf('structure', event));
  }
  // A filter raises it too; an event of its own for filters is in no released set.
  if (supports('1.11')) on(worksheets.onRowHiddenChanged, (event) => changeOf('structure', event));
  if (supports('1.17')) {
    // A library that counts it to another set refuses it by itself; a rename is then seen at the next check.
    ifAvailable(() => on(worksheets.onNameChanged, (event) => changeOf('structure', event)));
  }
  worksheets.load('items/id');
  await context.sync();
  const unwatchTheme = watchTheme((theme) => listener({ kind: 'theme', theme }));
  return {
    sheets: worksheets.items.map(({ id }) => id),
    unwatch: async () => {
      unwatchTheme();
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
  };
}

function ifAvailable(listen: () => void): void {
  try {
    listen();
  } catch (error) {
    if (failureOf(error) !== 'api-missing') throw error;
  }
}

interface ChangeArgs {
  readonly worksheetId: string;
  readonly address?: string;
  readonly source: string;
}

/** A change of whose maker Excel tells no more than whether it is a co-author. */
const changeOf = (
  change: 'format' | 'structure',
  { worksheetId, address, source }: ChangeArgs,
): HostEvent => ({
  kind: 'edited',
  sheet: worksheetId,
  address: address || null,
  change,
  remote: source === 'Remote',
  own: undefined,
});

function editOf(event: Excel.WorksheetChangedEventArgs): HostEvent {
  const trigger: string | undefined = event.triggerSource;
  return {
    kind: 'edited',
    sheet: event.worksheetId,
    address: event.address || null,
    change: event.changeType === 'RangeEdited' ? 'cells' : 'structure',
    remote: event.source === 'Remote',
    own: trigger === undefined ? undefined : trigger === 'ThisLocalAddin',
  };
}
