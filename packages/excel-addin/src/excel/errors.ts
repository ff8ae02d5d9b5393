import { HostError, type HostFailure } from '../session/port.ts';

const FAILURES: Readonly<Record<string, HostFailure>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  PayloadSizeLimitExceeded: 'too-large',
  HostIsBusy: 'busy',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  ApiNotFound: 'api-missing',
  ApiNotAvailable: 'api-missing',
};

/** The code that Excel gives its errors; empty for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** An error of Excel's as the session knows it; any other error as it is. */
export function asHostError(error: unknown): unknown {
  const code = codeOf(error);
  return code === '' ? error : new HostError(FAILURES[code] ?? 'refused', code, { cause: error });
}
