export { inspectBytes } from './inspect.ts';
export type {
  ApplicationTsvInspection,
  CertificateDescription,
  CertificateInspection,
  CsrInspection,
  Inspection,
  InspectOptions,
  IssuedByNext,
  ItemValue,
  KeyDescription,
  PathDescription,
  PrivateKeyInspection,
  ReadBackColumn,
  ReadBackField,
  ReadBackInspection,
  ReadBackRow,
  RequestDescription,
  RequestFinding,
  TsvRecordDescription,
  UnknownInspection,
} from './inspection.ts';
export { MAX_TSV_BYTES, type OtherFile, otherFileByBytes, otherFileByText } from './other-file.ts';
