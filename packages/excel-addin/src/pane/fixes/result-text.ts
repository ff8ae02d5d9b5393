import type { Cell, FixResult } from '../../session/index.ts';
import type { Texts } from '../texts/texts.ts';

/** Addresses that a sentence names before it counts the rest. */
const NAMED = 5;

/** What became of a write, as a whole sentence. */
export function resultText(result: FixResult, texts: Texts): string {
  switch (result.status) {
    case 'written':
      return texts.fixes.written(result.changes.length, result.undoable);
    case 'changed':
      return texts.fixes.changed(cellsText(result.cells, texts));
    case 'partly':
      return texts.fixes.partly(cellsText(result.cells, texts));
    case 'nothing':
      return texts.fixes.nothing;
    case 'failed':
      return texts.fault[result.fault.kind];
  }
}

const cellsText = (cells: readonly Cell[], texts: Texts): string =>
  texts.fixes.cells(
    cells.slice(0, NAMED).map(({ address }) => address),
    Math.max(cells.length - NAMED, 0),
  );
