import type { CsrFacts } from '../language/csr/index.ts';
import { type Dn, inManualOrder, parseDn } from '../language/dn/dn.ts';
import { type OtherLayout, otherLayout } from '../language/dn/layout.ts';
import { csrAttributes } from '../language/dn/of-csr.ts';
import type { FieldId } from '../manual/field.ts';
import { type Format, fieldAt } from '../manual/formats.ts';
import { isSmime } from '../manual/profiles.ts';
import { type ApplicationRecord, type RecordSet, valueAt } from '../records/record.ts';
import { keyItems, type PinPlaces, type RecordSecrets, recordSecrets } from '../records/secret.ts';
import { carriedDn } from './parts/subject-faults.ts';

type GoodCsr = Extract<CsrFacts, { status: 'ok' }>;

/** A DN longer than this is wrong by its size alone; reading it would only cost time. */
const MAX_READ_DN = 2_000;

/** One record as the rules see it: values by field, readings made once and only when asked for. */
export class Row {
  readonly format: Format;
  readonly record: ApplicationRecord;
  readonly origin: RecordSet['origin'];
  /** 1-based. */
  readonly number: number;
  /** By 0-based item: what the checks work on, white space round it gone where it does not belong to the value. */
  readonly texts: string[];
  /** 1-based items that hold a private key. */
  readonly keyItems: ReadonlySet<number>;
  readonly #places: PinPlaces;
  /** Set where a rule asked for an item that is in error, and so could not look at it (D-29). */
  heldBack = false;
  readonly #missing: readonly FieldId[];
  readonly #facts: CsrFacts | undefined;
  #secrets: RecordSecrets | undefined;
  /** Bits by item number: errors of earlier phases, and with those of the present one. */
  #errors = 0;
  #errorsSoFar = 0;
  #dn: Dn | null | undefined;
  #csrDn: string | null | undefined;
  #parsed: Dn | null | undefined;
  #layout: OtherLayout | null | undefined;

  constructor(
    format: Format,
    places: PinPlaces & Pick<RecordSet, 'sheet'>,
    record: ApplicationRecord,
    number: number,
    facts: CsrFacts | undefined,
    keys = keyItems(record),
  ) {
    this.format = format;
    this.origin = places.origin;
    this.keyItems = keys;
    this.#places = places;
    this.#missing = places.sheet?.missing ?? [];
    this.record = record;
    this.number = number;
    this.texts = [...record.values];
    this.#facts = facts;
  }

  /** False where the sheet has no column for a field, which is said of the sheet and not of each row. */
  hasColumn(field: FieldId): boolean {
    return !this.#missing.includes(field);
  }

  /** The text of a field; empty where the format has no such item. */
  text(field: FieldId): string {
    const item = this.format.itemOf[field];
    return item === undefined ? '' : (this.texts[item - 1] ?? '');
  }

  /** The value as it stands in the cell or the TSV. */
  raw(field: FieldId): string {
    const item = this.format.itemOf[field];
    return item === undefined ? '' : valueAt(this.record, item - 1);
  }

  /** Size of a field in code points; 0 where the format has no such item. */
  maxLength(field: FieldId): number {
    return fieldAt(this.format, this.format.itemOf[field] ?? 0)?.maxLength ?? 0;
  }

  /** What must not be shown of the record. */
  get secrets(): RecordSecrets {
    this.#secrets ??= recordSecrets(this.record, this.#places, this.keyItems);
    return this.#secrets;
  }

  setError(item: number): void {
    this.#errorsSoFar |= 1 << item;
  }

  /** Rules of one phase do not see each other's errors, so that their order makes no difference. */
  beginPhase(): void {
    this.#errors = this.#errorsSoFar;
  }

  /** True where no earlier phase found an error in the field, filled in or not. */
  clean(field: FieldId): boolean {
    const item = this.format.itemOf[field];
    const clean = item !== undefined && (this.#errors & (1 << item)) === 0;
    if (!clean) this.heldBack = true;
    return clean;
  }

  /** True where the field is filled in and no earlier phase found an error in it (D-29). */
  valid(field: FieldId): boolean {
    return this.clean(field) && this.text(field) !== '';
  }

  /** The valid value of a field, else undefined. */
  known(field: FieldId): string | undefined {
    return this.valid(field) ? this.text(field) : undefined;
  }

  /** True where the record is known to ask for an S/MIME certificate. */
  get smime(): boolean {
    const profile = this.known('profile');
    return profile !== undefined && isSmime(profile);
  }

  /** What the CSR cell holds; undefined while it has not been read. */
  get csrFacts(): CsrFacts | undefined {
    return this.#facts;
  }

  /** The facts of a CSR that could be read. */
  get csr(): GoodCsr | undefined {
    return this.#facts?.status === 'ok' ? this.#facts : undefined;
  }

  /** The DN that the CSR's subject makes in the manual's order; undefined where no application can carry it (D-33). */
  get csrDn(): string | undefined {
    this.#csrDn ??= (this.csr && carriedDn(this.csr.subject)) ?? null;
    return this.#csrDn ?? undefined;
  }

  /**
   * The DN of #1; undefined where it is empty or cannot be read. Where it equals the CSR's subject character for
   * character, the CSR says where values end (D-12).
   */
  get dn(): Dn | undefined {
    this.#dn ??= this.#readDn() ?? null;
    return this.#dn ?? undefined;
  }

  /** How #1 is laid out where that is not as a DN is written; it is not read then. */
  get dnLayout(): OtherLayout | undefined {
    this.#layout ??= otherLayout(this.text('subjectDn'), () => this.#parsedDn) ?? null;
    return this.#layout ?? undefined;
  }

  #readDn(): Dn | undefined {
    const text = this.text('subjectDn');
    if (text === '' || text.length > MAX_READ_DN) return undefined;
    if (this.csr && this.csrDn === text) {
      return { attributes: inManualOrder(csrAttributes(this.csr.subject) ?? []), issues: [] };
    }
    return this.dnLayout ? undefined : this.#parsedDn;
  }

  get #parsedDn(): Dn | undefined {
    this.#parsed ??= parseDn(this.text('subjectDn')) ?? null;
    return this.#parsed ?? undefined;
  }
}
