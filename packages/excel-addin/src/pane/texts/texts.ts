import type { Language } from '@upki-tsv/core';
import type { Fault } from '../../session/index.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** A state that takes the place of everything else. */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** Every text of the pane in one language; what rules and formats say comes from core. */
export interface Texts {
  readonly title: string;
  readonly waiting: string;
  readonly noExcel: NoticeText;
  readonly oldExcel: NoticeText;
  readonly notLoaded: NoticeText;
  readonly reload: string;

  readonly views: Readonly<Record<'check' | 'sheet' | 'export', string>>;
  readonly checkAgain: string;
  readonly showHighlights: string;
  readonly clearHighlights: string;

  readonly edition: (edition: string) => string;
  readonly records: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly pending: (count: number) => string;
  readonly checking: string;
  readonly stopped: string;

  readonly error: string;
  readonly warning: string;
  readonly noFindings: string;
  readonly wholeSheet: string;
  readonly row: (row: number, title: string) => string;
  readonly item: (item: number, name: string) => string;
  readonly citation: (citation: string) => string;
  readonly showMore: (hidden: number) => string;

  /** Why a sheet has no findings to show; `names` are titles of types, or headers. */
  readonly sheet: Readonly<Record<'none' | 'other' | 'institution', string>> &
    Readonly<Record<'unclear' | 'repeated', (names: readonly string[]) => string>>;
  readonly fault: Readonly<Record<Fault['kind'], string>>;

  readonly newSheet: string;
  readonly institutionSheet: string;

  readonly file: (name: string, records: number) => string;
  readonly save: (files: number) => string;
  readonly blocked: Readonly<Record<'errors' | 'pending' | 'no-records', string>>;
  readonly saved: Readonly<Record<'download' | 'browser' | 'copy', (name: string) => string>>;

  /** The page of its own that saves a file where the pane cannot. */
  readonly saving: {
    readonly offer: string;
    readonly save: string;
    readonly nothing: NoticeText;
  };
}

const TEXTS: Readonly<Record<Language, Texts>> = { ja, en };

export const textsOf = (language: Language): Texts => TEXTS[language];
