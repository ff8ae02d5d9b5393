import { HostError } from './port.ts';
import type { Fault } from './snapshot.ts';

/** Failures that pass by themselves: the person leaves the cell, the host gets through its work, another sheet is active. */
const PASSING: ReadonlySet<Fault['kind']> = new Set(['cell-edit-mode', 'busy', 'sheet-gone']);
const RETRIABLE: ReadonlySet<Fault['kind']> = new Set([...PASSING, 'protected', 'refused', 'unexpected']);

export function faultOf(error: unknown, during: Fault['during']): Fault {
  if (error instanceof HostError) return fault(error.failure, during, error.code);
  return fault('unexpected', during, error instanceof Error ? error.message : String(error));
}

export const fault = (kind: Fault['kind'], during: Fault['during'], code = ''): Fault =>
  Object.freeze({ kind, during, retry: RETRIABLE.has(kind), code });

export const passesByItself = ({ kind }: Fault): boolean => PASSING.has(kind);
