import { decodeBytes } from '../language/charset/index.ts';
import { isCertificateLabel, isRequestLabel, readPemText } from '../language/csr/pem.ts';
import { sniffBase64, sniffDer } from '../language/csr/sniff.ts';
import type { EncodedTsv } from '../language/tsv/tsv.ts';
import { hasApplicationShape } from './application.ts';
import { binaryKind, derKind, isGarbled, isOfficeDocument, isOleContainer, isSpreadsheet } from './binary.ts';
import type { ReadBackInspection } from './inspection.ts';
import { describeReadBack, isReadBack } from './read-back.ts';

/** What a file is that was given for an application TSV; `binary` is no text of any kind. */
export type OtherFile =
  | 'too-large'
  | 'workbook'
  | 'binary'
  | 'zip'
  | 'document'
  | 'pdf'
  | 'image'
  | 'gzip'
  | 'der'
  | 'csr'
  | 'certificate'
  | 'pkcs7'
  | 'pem'
  | 'html'
  | 'mail'
  | ReadBackInspection['what'];

/** Bytes of an application TSV at most: several times what 1,000 records with the longest values have. */
export const MAX_TSV_BYTES = 20_000_000;
/** Bytes that tell whether a file is text. */
const SAMPLE = 0x10000;
/** What `parseTsv` takes off the end of a text. */
const END_MARKS = /[\u0000\u001a]+$/;

/** Tells by size and first bytes that a file is no TSV, before it is decoded; undefined for what may be one. */
export async function otherFileByBytes(bytes: Uint8Array): Promise<OtherFile | undefined> {
  const kind = binaryKind(bytes);
  if (isOleContainer(bytes) || (kind === 'zip' && isSpreadsheet(bytes))) return 'workbook';
  if (kind === 'zip') return isOfficeDocument(bytes) ? 'document' : 'zip';
  if (bytes.length > MAX_TSV_BYTES) return 'too-large';
  if (kind === 'pdf' || kind === 'image' || kind === 'gzip') return kind;
  const der = sniffDer(bytes);
  if (der === 'csr' || der === 'certificate') return der;
  const { text } = await decodeBytes(bytes.subarray(0, SAMPLE));
  return derKind(bytes) ?? (isGarbled(text.replace(END_MARKS, '')) ? 'binary' : undefined);
}

/**
 * Tells what a text is that holds no record of an application's length: a file that the service gives back, a list,
 * PEM, a mail; undefined where nothing says so.
 * @param fileName without folders
 */
export function otherFileByText(tsv: EncodedTsv, fileName: string): OtherFile | undefined {
  const { lines } = tsv;
  if (lines.length === 0 || hasApplicationShape(lines)) return undefined;
  if (isReadBack(lines, fileName)) return describeReadBack(tsv, fileName, {}).what;
  const texts = lines.map(({ fields }) => fields.join('\t'));
  if (isMail(texts)) return 'mail';
  const text = texts.join('\n');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return 'html';
  return pemKind(text);
}

/** Lines of a mail's head: names of fields that every mail has. */
const MAIL_FIELD =
  /^(?:return-path|received|from|to|cc|date|subject|reply-to|message-id|mime-version|content-type):/i;
const MAIL_FIELDS = 3;

const isMail = (lines: readonly string[]): boolean =>
  lines.slice(0, 200).filter((line) => MAIL_FIELD.test(line)).length >= MAIL_FIELDS &&
  /^[\w-]+:/.test(lines[0] ?? '');

function pemKind(text: string): OtherFile | undefined {
  const { blocks } = readPemText(text);
  const kinds = blocks.map(({ base64, label }) => {
    const kind = sniffBase64(base64);
    if (kind !== null) return kind;
    return isRequestLabel(label) ? 'csr' : isCertificateLabel(label) ? 'certificate' : null;
  });
  if (kinds.includes('csr')) return 'csr';
  if (kinds.includes('certificate')) return 'certificate';
  const label = blocks.find((block) => block.label !== null)?.label;
  return label == null ? undefined : /^PKCS ?#?7|^CMS$/.test(label) ? 'pkcs7' : 'pem';
}
