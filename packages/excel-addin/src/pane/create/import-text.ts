import type { TsvImport } from '../../session/index.ts';
import type { Said } from '../parts/outcome.tsx';
import type { Texts } from '../texts/texts.ts';

/** What became of a TSV that was to be opened; null where its type is asked for. */
export function importSaid(result: TsvImport, { create, fault }: Texts): Said | null {
  switch (result.status) {
    case 'opened':
      return { intent: 'success', text: create.opened(result.records, result.sheet) };
    case 'unknown-type':
      return null;
    case 'wrong-length':
      return { intent: 'error', text: create.wrongLength(result.line, result.fields, result.expected) };
    case 'no-column':
      return { intent: 'error', text: create.noColumn(result.line, result.item) };
    case 'unknown-columns':
      return { intent: 'error', text: create.unknownColumns(result.names) };
    case 'failed':
      return { intent: 'error', text: fault[result.fault.kind] };
    default:
      return { intent: 'error', text: create.notOpened[result.status] };
  }
}
