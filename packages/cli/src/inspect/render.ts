import type { Inspection } from '@upki-tsv/core';
import { visible } from '../render/visible.ts';
import { applicationLines } from './application.ts';
import { certificateParts, requestParts } from './credentials.ts';
import {
  type Archive,
  type BadReason,
  type Content,
  isDelivered,
  type ReadBack,
  type Unknown,
} from './parts.ts';
import { readBackLines } from './table.ts';
import { aligned, encodingName, type InspectView, indented, isMasked, maskNote, type Row } from './view.ts';

/** What a file is and holds, for people. */
export function contentLines(name: string, content: Content, view: InspectView): string[] {
  const { texts, style } = view;
  if (!('entries' in content)) {
    return [heading(name, titleOf(content, view), view), ...indented(bodyOf(content, view))];
  }
  const { entries } = content;
  const notes = entries.some((entry) => isDelivered(entry.content)) ? [texts.holdsKeys] : [];
  return [
    heading(name, `${texts.kind[content.kind]} ${entries.length}`, view),
    ...indented(notes.map(style.yellow)),
    ...entries.flatMap((entry) => [
      `  ${heading(entry.name, titleOf(entry.content, view), view)}`,
      ...indented(indented(entry.content.kind === 'private-key' ? [] : bodyOf(entry.content, view))),
    ]),
  ];
}

const heading = (name: string, title: string, { style }: InspectView): string =>
  `${style.bold(visible(name))}  ${title}`;

function titleOf(content: Inspection, { texts, general }: InspectView): string {
  switch (content.kind) {
    case 'csr':
      return texts.join([
        texts.several(texts.kind.csr, content.requests.length),
        ...(content.certificates ? [texts.several(texts.kind.certificate, content.certificates.length)] : []),
      ]);
    case 'certificate':
      return texts.several(texts.kind.certificate, content.certificates.length);
    case 'application-tsv': {
      const title = content.type === null ? texts.kind.tsv : general.typeName(content.type);
      return `${title} ${texts.records(content.records.length)}`;
    }
    case 'read-back':
      return `${texts.what(content.what)} ${texts.records(content.rows.length)}`;
    case 'private-key': {
      const part = texts.keyPart[content.form];
      return part === '' ? texts.kind['private-key'] : texts.wide(texts.kind['private-key'], part);
    }
    case 'workbook':
      return texts.kind.workbook;
    case 'unknown':
      return texts.kind.unknown;
  }
}

function bodyOf(content: Exclude<Content, Archive>, view: InspectView): string[] {
  switch (content.kind) {
    case 'csr':
      return content.certificates
        ? [
            ...labelled(view.texts.kind.csr, each(content.requests, requestParts, view), view),
            ...labelled(
              view.texts.kind.certificate,
              each(content.certificates, certificateParts, view),
              view,
            ),
          ]
        : each(content.requests, requestParts, view);
    case 'certificate':
      return each(content.certificates, certificateParts, view);
    case 'application-tsv':
      return applicationLines(content, view);
    case 'read-back':
      return readBackBody(content, view);
    case 'private-key':
      return [view.texts.nothingShown];
    case 'workbook':
      return [view.texts.useCheck];
    case 'unknown':
      return unknownLines(content, view);
  }
}

/** Lines below what they are of. */
const labelled = (label: string, lines: readonly string[], { style }: InspectView): string[] => [
  style.dim(`[${label}]`),
  ...indented(lines),
];

/** Rows of several descriptions, numbered where there is more than one. */
function each<T extends { readonly status: 'ok' }>(
  descriptions: readonly (T | { readonly status: 'bad'; readonly reason: BadReason })[],
  partsOf: (description: T, view: InspectView) => Row[],
  view: InspectView,
): string[] {
  const { texts, style } = view;
  return descriptions.flatMap((description, index) => {
    const rows: Row[] =
      description.status === 'bad'
        ? [['unreadable', texts.bad(description.reason)]]
        : partsOf(description, view);
    const lines = aligned(rows, view);
    const shown = description.status === 'bad' ? lines.map(style.red) : lines;
    return descriptions.length === 1
      ? shown
      : [style.dim(`[${index + 1}/${descriptions.length}]`), ...indented(shown)];
  });
}

const readBackBody = (readBack: ReadBack, view: InspectView): string[] => [
  ...aligned([['encoding', encodingName(readBack.encoding)]], view),
  ...readBackLines(readBack, view),
  ...maskNote(isMasked(readBack), view),
];

function unknownLines({ looksLike, label, encoding }: Unknown, { texts }: InspectView): string[] {
  const notes = [
    ...(label === null ? [] : [label]),
    ...(encoding === null || looksLike === 'empty' || looksLike === 'binary' ? [] : [encodingName(encoding)]),
  ];
  const what = texts.looksLike(looksLike);
  return [notes.length === 0 ? what : texts.wide(what, visible(notes.join(', ')))];
}
