import type { Format } from './format.ts';
import type { SectionKey } from './section.ts';

/** An edition of the operation manual for 利用管理者: what it is called, where it says what, and its formats. */
export interface Edition<F extends Format = Format> {
  /** Number of the edition as the manual prints it. */
  readonly id: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Numbers of its sections; nothing else holds any. */
  readonly sections: Readonly<Record<SectionKey, string>>;
  /** In the manual’s order. */
  readonly formats: readonly F[];
}
