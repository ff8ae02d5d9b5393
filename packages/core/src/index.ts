export { type CheckResult, check } from './check/check.ts';
export { type Checker, createChecker } from './check/checker.ts';
export { csrTexts, readFacts } from './check/facts.ts';
export { type AppliedFix, applyFixes, type FixOptions, type FixOutcome, soundDefaults } from './check/fix.ts';
export { allRules, appliesTo, groundOf, messageOf, ruleOf } from './check/message.ts';
export { type CheckSource, checkSources, EarlierSources, type SourcesOptions } from './check/sources.ts';
export { type AnswerReading, explainAnswers } from './explain/index.ts';
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
export { privateKeyInside, strayKeyIn } from './inspect/private-keys.ts';
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
} from './intake/index.ts';
export {
  type ContainedFile,
  type ContainerProblem,
  type Contents,
  contentsOf,
} from './language/archive/index.ts';
export {
  type CellArea,
  cellText,
  type SheetCell,
  type SheetData,
  type SheetRow,
  type SheetTable,
  type TypedCell,
} from './language/cell.ts';
export { decodeBytes, isBlank, trimWhiteSpace } from './language/charset/index.ts';
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
  type SignatureState,
  splitCertificates,
} from './language/csr/index.ts';
export type { Bilingual, Language } from './language/text.ts';
export { type EncodedTsv, parseTsv, printTsv, type Tsv, type TsvLine } from './language/tsv/tsv.ts';
export { ANSWERS, type Answer } from './manual/answers.ts';
export { choiceCode } from './manual/choice-code.ts';
export type { Edition } from './manual/edition.ts';
export { CURRENT_EDITION } from './manual/editions/index.ts';
export type { FieldDefinition, FieldId, FormatItem } from './manual/field.ts';
export {
  APPLICATION_TYPES,
  type ApplicationType,
  EVERY_TYPE,
  FIRST_TYPE,
  type Format,
  fieldAt,
  fieldDefinition,
  formatOf,
  isApplicationType,
} from './manual/formats.ts';
export { METHODS } from './manual/profiles.ts';
export { encodeFile, exportValues, type PlannedFile, planFiles } from './plan/plan.ts';
export {
  type CertificateProblem,
  type CertificateReading,
  type FoundCertificate,
  type KnownCertificate,
  knownCertificate,
  readCertificates,
} from './records/certificates/index.ts';
export type {
  CheckContext,
  CsrFactSource,
  EarlierKey,
  Institution,
  InstitutionDefaults,
} from './records/context.ts';
export type { Change, Finding, Fix, Params, Place, Related, Severity } from './records/finding.ts';
export type { RecordChanges } from './records/institution.ts';
export {
  type ApplicationRecord,
  type AsideRow,
  hasItems,
  type RecordSet,
  type TsvForm,
  valueAt,
} from './records/record.ts';
export { MASK, recordSecrets, shownValue } from './records/secret.ts';
export { cellAddress } from './records/sheet/address.ts';
export { columnOfFinding } from './records/sheet/column-of-finding.ts';
export {
  type ColumnMeaning,
  type GuessedColumn,
  type GuessedSheet,
  guessColumns,
  guessSheet,
} from './records/sheet/guess.ts';
export { CHOICE_HEADER, type Header, headerKey, readHeader, readNames } from './records/sheet/header.ts';
export type { SheetHint } from './records/sheet/hint.ts';
export { isInstitutionSheet, readInstitution } from './records/sheet/institution.ts';
export {
  type InstitutionLayout,
  type InstitutionRow,
  institutionLayout,
} from './records/sheet/institution-layout.ts';
export { type LayoutColumn, type LayoutOptions, layoutOf, type SheetLayout } from './records/sheet/layout.ts';
export type { LayoutInput } from './records/sheet/layout-input.ts';
export { type MergeIndex, mergeIndex } from './records/sheet/merged.ts';
export { isDateFormat, isGeneralFormat } from './records/sheet/number-format.ts';
export type { SheetForm, UnreadColumn } from './records/sheet/sheet-form.ts';
export {
  type RowReading,
  readTable,
  type SheetReading,
  type Table,
  type TableOptions,
} from './records/sheet/table.ts';
export { guessTsvType, readTsv, type TypeGuess, tsvRecords } from './records/tsv/read.ts';
export { type RewrittenTsv, rewriteTsv } from './records/tsv/rewrite.ts';
export { citationsOf } from './rules/citations.ts';
export type { RuleId } from './rules/index.generated.ts';
export type { Rule } from './rules/rule.ts';
