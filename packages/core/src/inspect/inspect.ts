import { decodeBytes, isBlank } from '../language/charset/index.ts';
import { base64ToBytes, bytesToBase64, isCanonicalBase64, privateKeyIn } from '../language/csr/index.ts';
import { isCertificateLabel, isRequestLabel, type PemBlock, readPemText } from '../language/csr/pem.ts';
import { certificatesInPkcs7, isPkcs7 } from '../language/csr/pkcs7.ts';
import { sniffBase64, sniffDer } from '../language/csr/sniff.ts';
import type { TsvLine } from '../language/tsv/tsv.ts';
import { splitTsv } from '../records/tsv/read.ts';
import { describeApplications, hasApplicationShape, isApplicationHeader } from './application.ts';
import { binaryKind, derKind, isGarbled, isOfficeDocument, isOleContainer, isSpreadsheet } from './binary.ts';
import { describeCertificates } from './certificate.ts';
import type { Inspection, InspectOptions, PrivateKeyInspection, UnknownInspection } from './inspection.ts';
import { describeReadBack, isReadBack } from './read-back.ts';
import { describeRequest } from './request.ts';

/**
 * Tells what a file is and what it holds. Never rejects. Nothing of a file that holds a private key is given, and
 * archives are not opened.
 * @param fileName without folders; it tells types where the content leaves several
 */
export async function inspectBytes(
  bytes: Uint8Array,
  fileName: string,
  options: InspectOptions = {},
): Promise<Inspection> {
  if (bytes.length === 0) return unknown('empty');
  return (await inspectBinary(bytes, fileName)) ?? (await inspectText(bytes, fileName, options));
}

const unknown = (looksLike: UnknownInspection['looksLike']): UnknownInspection => ({
  kind: 'unknown',
  looksLike,
  label: null,
  encoding: null,
});

async function inspectBinary(bytes: Uint8Array, fileName: string): Promise<Inspection | undefined> {
  if (isOleContainer(bytes)) return { kind: 'workbook' };
  const kind = binaryKind(bytes);
  if (kind === 'zip' && isSpreadsheet(bytes)) return { kind: 'workbook' };
  if (kind === 'zip' && isOfficeDocument(bytes)) return unknown('document');
  if (kind) return unknown(kind);
  const form = privateKeyIn(bytes);
  if (form) return { kind: 'private-key', form: form === 'key' ? await keyForm(bytes, fileName) : form };
  switch (sniffDer(bytes)) {
    case 'csr':
      return { kind: 'csr', requests: [await describeRequest(bytesToBase64(bytes))] };
    case 'certificate':
      return { kind: 'certificate', certificates: await describeCertificates([bytesToBase64(bytes)]) };
    case null: {
      const der = derKind(bytes);
      const bundled = der === 'pkcs7' ? bundledIn(bytesToBase64(bytes)) : [];
      if (bundled.length > 0)
        return { kind: 'certificate', certificates: await describeCertificates(bundled) };
      return der && unknown(der);
    }
  }
}

async function inspectText(
  bytes: Uint8Array,
  fileName: string,
  options: InspectOptions,
): Promise<Inspection> {
  const { text, encoding } = await decodeBytes(bytes);
  const tsv = { ...splitTsv(text), encoding };
  const { lines } = tsv;
  const isTable = looksTabular(lines, fileName);
  const [first] = lines;
  if (isTable && first) {
    const isApplication =
      isApplicationHeader(first) || (hasApplicationShape(lines) && !isReadBack([first], ''));
    return isApplication || !isReadBack(lines, fileName)
      ? describeApplications(tsv, fileName, options)
      : describeReadBack(tsv, fileName, options);
  }
  return (await inspectPem(text)) ?? { ...unknown(textKind(text)), label: labelIn(text), encoding };
}

/** Whether a key stands alone. */
async function keyForm(bytes: Uint8Array, fileName: string): Promise<PrivateKeyInspection['form']> {
  if (sniffDer(bytes) === 'private-key') return 'key';
  const { text } = await decodeBytes(bytes);
  if (looksTabular(splitTsv(text).lines, fileName)) return 'beside-data';
  const { blocks, hasPrivateKey } = readPemText(text);
  const others = blocks.filter(({ base64 }) => sniffBase64(base64) !== 'private-key');
  return others.length > 0 && (hasPrivateKey || others.length < blocks.length) ? 'beside-data' : 'key';
}

const BEGINS_WITH_DN = /^"?\s*CN\s*=/i;

/** True for text in columns that can only be a table: PEM, too, may hold TABs. */
const looksTabular = (lines: readonly TsvLine[], fileName: string): boolean =>
  lines.some(({ fields }) => fields.length > 1) &&
  (isReadBack(lines, fileName) ||
    hasApplicationShape(lines) ||
    lines.some(({ fields: [first = '', ...others] }) => others.length > 0 && BEGINS_WITH_DN.test(first)));

async function inspectPem(text: string): Promise<Inspection | undefined> {
  const { blocks } = readPemText(text);
  const requests = blocks.filter((block) => kindOf(block) === 'csr');
  const found = blocks.flatMap((block) => {
    const bundled = bundledIn(block.base64);
    return bundled.length > 0 ? bundled : kindOf(block) === 'certificate' ? [block.base64] : [];
  });
  const certificates = found.length > 0 ? await describeCertificates(found) : undefined;
  if (requests.length > 0) {
    return {
      kind: 'csr',
      requests: await Promise.all(requests.map(({ base64 }) => describeRequest(base64))),
      ...(certificates && { certificates }),
    };
  }
  return certificates && { kind: 'certificate', certificates };
}

/** The certificates of a PKCS #7 bundle in base64, each in base64; none where it is something else. */
function bundledIn(base64: string): string[] {
  if (sniffBase64(base64) !== null || !isCanonicalBase64(base64)) return [];
  const bytes = base64ToBytes(base64);
  return isPkcs7(bytes) ? (certificatesInPkcs7(bytes) ?? []).map(bytesToBase64) : [];
}

/** What is in the armour counts; the label only where that says nothing. */
function kindOf({ base64, label }: PemBlock): 'csr' | 'certificate' | 'private-key' | null {
  const kind = sniffBase64(base64);
  if (kind !== null) return kind;
  return isRequestLabel(label) ? 'csr' : isCertificateLabel(label) ? 'certificate' : null;
}

const labelIn = (text: string): string | null => readPemText(text).blocks[0]?.label ?? null;

function textKind(text: string): UnknownInspection['looksLike'] {
  if (isBlank(text)) return 'empty';
  if (isGarbled(text)) return 'binary';
  const label = labelIn(text);
  if (label !== null) return /^PKCS ?7$|^CMS$/.test(label) ? 'pkcs7' : 'pem';
  return /^\s*<(?:!doctype|html|\?xml)/i.test(text) ? 'html' : 'text';
}
