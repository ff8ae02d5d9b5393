/** Excel's error codes with their HTTP status and the message that the real service sends. */
const ERRORS = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [
    404,
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InsertDeleteConflict: [409, 'The insert or delete operation attempted resulted in a conflict.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [
    400,
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'A resource with the same name or identifier already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  NonBlankCellOffSheet: [
    400,
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  ],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
  UnsupportedOperation: [400, 'The operation attempted is not supported.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ExcelErrorCode = keyof typeof ERRORS;

/** A failure that the client library hands its caller as an `OfficeExtension.Error` with this code. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  readonly httpStatusCode: number;

  constructor(code: ExcelErrorCode, message: string = ERRORS[code][1]) {
    super(message);
    this.code = code;
    this.httpStatusCode = ERRORS[code][0];
  }
}

/** A fresh error to throw: `throw excelError('ItemNotFound')`. */
export const excelError = (code: ExcelErrorCode, message?: string): ExcelError =>
  new ExcelError(code, message);
