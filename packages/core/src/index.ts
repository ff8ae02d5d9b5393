export { type ContainedFile, type ContainerProblem, type Contents, contentsOf } from './archive/index.ts';
export {
  type CertificateProblem,
  type CertificateReading,
  type FoundCertificate,
  type KnownCertificate,
  knownCertificate,
  readCertificates,
} from './certificates/index.ts';
export { decodeBytes, isBlank, trimWhiteSpace } from './charset/index.ts';
export { type CheckResult, check } from './check.ts';
export { type Checker, createChecker } from './checker.ts';
export type {
  CheckContext,
  CsrFactSource,
  EarlierKey,
  Institution,
  InstitutionDefaults,
} from './context.ts';
export {
  type CertificateFacts,
  type CsrFacts,
  type CsrReader,
  createCsrReader,
  holdsPrivateKey,
  PRIVATE_KEY_REFUSED,
  type PrivateKeyForm,
  privateKeyIn,
  readCertificateFacts,
  reduceCsrText,
  splitCertificates,
} from './csr/index.ts';
export { type AnswerReading, explainAnswers } from './explain/index.ts';
export { csrTexts, readFacts } from './facts.ts';
export {
  type FieldValues,
  type FileNumbers,
  type FilledRow,
  type FilledRows,
  type FillInput,
  type FillNote,
  type FillPart,
  type FillProblem,
  type FillReadOptions,
  fileNumbers,
  fillRows,
  type LeftOut,
  type MergedRows,
  mergeRows,
  type NotCarried,
  nextRow,
  type PlacedValues,
  placeValues,
  readFillInput,
} from './fill/index.ts';
export type { Change, Finding, Fix, Params, Place, Related, Severity } from './finding.ts';
export { type AppliedFix, applyFixes, type FixOptions, type FixOutcome, soundDefaults } from './fix.ts';
export {
  type CertificateDescription,
  type Inspection,
  type InspectOptions,
  inspectBytes,
  type KeyDescription,
  MAX_TSV_BYTES,
  type OtherFile,
  otherFileByBytes,
  otherFileByText,
  type RequestDescription,
  type RequestFinding,
} from './inspect/index.ts';
export type { RecordChanges } from './institution.ts';
export { ANSWERS, type Answer } from './manual/answers.ts';
export type { Edition } from './manual/edition.ts';
export { CURRENT_EDITION } from './manual/editions/index.ts';
export type { FieldDefinition, FieldId, FormatItem } from './manual/field.ts';
export {
  APPLICATION_TYPES,
  type ApplicationType,
  FIRST_TYPE,
  type Format,
  fieldAt,
  fieldDefinition,
  formatOf,
  isApplicationType,
} from './manual/formats.ts';
export { METHODS } from './manual/profiles.ts';
export { allRules, groundOf, messageOf, ruleOf } from './message.ts';
export { encodeFile, exportValues, type PlannedFile, planFiles } from './plan.ts';
export { privateKeyInside, strayKeyIn } from './private-keys.ts';
export { type ApplicationRecord, type AsideRow, type RecordSet, type TsvForm, valueAt } from './record.ts';
export type { Example } from './rules/example.ts';
export type { RuleId } from './rules/index.generated.ts';
export type { Rule } from './rules/rule.ts';
export { exampleSet } from './rules/sample-records.ts';
export { MASK, recordSecrets, shownValue } from './secret.ts';
export { cellAddress } from './sheet/address.ts';
export {
  type CellArea,
  cellText,
  type SheetCell,
  type SheetData,
  type SheetRow,
  type SheetTable,
  type TypedCell,
} from './sheet/cell.ts';
export { columnOfFinding } from './sheet/column-of-finding.ts';
export {
  type ColumnMeaning,
  type GuessedColumn,
  type GuessedSheet,
  guessColumns,
  guessSheet,
} from './sheet/guess.ts';
export { CHOICE_HEADER, type Header, headerKey, readHeader, readNames } from './sheet/header.ts';
export type { SheetHint } from './sheet/hint.ts';
export { isInstitutionSheet, readInstitution } from './sheet/institution.ts';
export {
  type InstitutionLayout,
  type InstitutionRow,
  institutionLayout,
} from './sheet/institution-layout.ts';
export { type LayoutColumn, type LayoutOptions, layoutOf, type SheetLayout } from './sheet/layout.ts';
export type { LayoutInput } from './sheet/layout-input.ts';
export { type MergeIndex, mergeIndex } from './sheet/merged.ts';
export { isDateFormat, isGeneralFormat } from './sheet/number-format.ts';
export type { SheetForm, UnreadColumn } from './sheet/sheet-form.ts';
export {
  type RowReading,
  readTable,
  type SheetReading,
  type Table,
  type TableOptions,
} from './sheet/table.ts';
export { type CheckSource, checkSources, EarlierSources, type SourcesOptions } from './sources.ts';
export type { Bilingual, Language } from './text.ts';
export { guessTsvType, readTsv, type TypeGuess, tsvRecords } from './tsv/read.ts';
export { type RewrittenTsv, rewriteTsv } from './tsv/rewrite.ts';
export { type EncodedTsv, parseTsv, printTsv, type Tsv, type TsvLine } from './tsv/tsv.ts';
