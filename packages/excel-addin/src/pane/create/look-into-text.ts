import { type Language, PRIVATE_KEY_REFUSED } from '@upki-tsv/core';
import type { LookedInto } from '../../session/index.ts';
import { typeTitle } from '../parts/type-title.ts';
import type { Texts } from '../texts/texts.ts';

type Content = Exclude<LookedInto['content'], { kind: 'csr' }>;

/** What a file is, in lines. */
export function contentLines(
  content: Content,
  { texts, language }: { readonly texts: Texts; readonly language: Language },
): readonly string[] {
  const words = texts.lookInto;
  switch (content.kind) {
    case 'certificate':
      return content.certificates.flatMap((each) =>
        each.status === 'bad'
          ? [texts.fill.reasons[each.reason]]
          : [
              words.subject(each.subjectDn ?? each.subject),
              words.serial(each.serial.decimal, each.serial.hex),
              words.validity(dayOf(each.notBefore, language), dayOf(each.notAfter, language)),
              words.issuer(each.issuer),
              words.key(each.key.name),
              ...(each.subjectAltNames.length > 0
                ? [texts.csr.card.names(each.subjectAltNames.map(({ value }) => value))]
                : []),
            ],
      );
    case 'application-tsv':
      return [
        content.type === null ? words.unclearTsv : words.tsv(typeTitle(content.type, language)),
        texts.records(content.records.length),
        ...(content.errors === null || content.warnings === null
          ? []
          : [texts.errors(content.errors), texts.warnings(content.warnings)]),
      ];
    case 'read-back':
      return [words.readBack[content.what], words.rows(content.rows.length)];
    case 'private-key':
      return [PRIVATE_KEY_REFUSED[content.form === 'beside-data' ? 'key' : content.form][language]];
    case 'workbook':
      return [words.workbook];
    case 'archive':
      return [texts.fill.archive[content.fault]];
    case 'unknown':
      return [texts.fill.unknown(texts.fill.looks[content.looksLike])];
  }
}

/** The day of a time as it is in Japan, where the service is. */
const dayOf = (time: string, language: Language): string =>
  new Date(time).toLocaleDateString(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
