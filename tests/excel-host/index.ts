export {
  DEFAULT_OFFICE,
  type OfficeControls,
  type OfficeRecord,
  type OfficeSettings,
  type OfficeTheme,
} from './environment/office-context.ts';
export { type Delays, ExcelHost, type ExcelHostOptions, Faults } from './host.ts';
export { type CellView, type ConditionalFormatView, SheetView } from './inspect.ts';
export type { Overlay } from './model/conditional-format.ts';
export type { CellValue } from './model/value.ts';
export { Person, type SortOrder } from './people/person.ts';
export { type FilterOrder, User } from './people/user.ts';
export { ExcelError, type ExcelErrorCode } from './protocol/errors.ts';
export type { HostLog, LoggedRequest } from './protocol/log.ts';
