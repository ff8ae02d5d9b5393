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

/** What an error means for the session; undefined for one that is not Excel's. */
export function failureOf(error: unknown): HostFailure | undefined {
  if (error instanceof HostError) return error.failure;
  const code = codeOf(error);
  return code === '' ? undefined : (FAILURES[code] ?? 'refused');
}

/** An error of Excel's as the session knows it; any other error as it is. */
export function asHostError(error: unknown): unknown {
  const failure = failureOf(error);
  if (failure === undefined || error instanceof HostError) return error;
  return new HostError(failure, codeOf(error), { cause: error });
}
