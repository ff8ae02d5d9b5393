import { decodeBytes } from '../charset/index.ts';
import type { Institution } from '../context.ts';
import { readPemText } from '../csr/pem.ts';
import { sniffBase64 } from '../csr/sniff.ts';
import { type ApplicationType, type Format, formatOf } from '../formats/formats.ts';
import { describeCertificates } from '../inspect/certificate.ts';
import { type CertificateInspection, type CsrInspection, inspectBytes } from '../inspect/index.ts';
import { readTsv } from '../tsv/read.ts';
import { certificateInput, requestInput } from './credentials.ts';
import type { FillEntry, FillInput, FillProblem } from './input.ts';
import { listInput } from './list.ts';

/** What an application may be made from: a client has no CSR, and an issue no certificate yet. */
const takes = (what: FillEntry['kind'], { subject, operation }: Format): boolean =>
  what === 'list' ||
  (what === 'csr' ? subject === 'server' && operation !== 'revoke' : operation !== 'issue');

/**
 * Reads a file for applications of a type: CSRs, a certificate with or without its chain, or a list with a header.
 * Never rejects; of a private key nothing is given, and of a PIN nothing but the value of the field `pin`.
 * @param fileName what it is told by besides its content; may be empty
 * @param institution completes DNs that a list gives in parts
 */
export async function readFillInput(
  bytes: Uint8Array,
  fileName: string,
  type: ApplicationType,
  institution?: Institution,
): Promise<FillInput> {
  const format = formatOf(type);
  const inspection = await inspectBytes(bytes, fileName);
  switch (inspection.kind) {
    case 'private-key':
    case 'workbook':
      return failed({ kind: inspection.kind });
    case 'csr':
      return requestsAndCertificates(inspection, await certificatesIn(bytes), format);
    case 'certificate':
      return takes('certificate', format)
        ? certificateInput(inspection, format)
        : failed({ kind: 'no-use', what: 'certificate' });
    case 'unknown': {
      const { looksLike } = inspection;
      if (looksLike !== 'text') return failed({ kind: 'unknown', looksLike });
      const input = listInput(await readTsv(bytes), format, institution);
      return input.problems.some(({ kind }) => kind === 'no-header')
        ? failed({ kind: 'unknown', looksLike })
        : input;
    }
    case 'application-tsv':
    case 'read-back':
      return listInput(await readTsv(bytes), format, institution);
  }
}

/** A file may hold CSRs and a certificate; what the type has no use for is only told where nothing else is there. */
function requestsAndCertificates(
  requests: CsrInspection,
  certificates: CertificateInspection,
  format: Format,
): FillInput {
  const parts = [
    ...(takes('csr', format) ? [requestInput(requests)] : []),
    ...(takes('certificate', format) && certificates.certificates.length > 0
      ? [certificateInput(certificates, format)]
      : []),
  ];
  if (parts.length === 0) return failed({ kind: 'no-use', what: 'csr' });
  return {
    entries: parts.flatMap(({ entries }) => entries),
    problems: parts.flatMap(({ problems }) => problems),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** The certificates that stand beside CSRs. */
async function certificatesIn(bytes: Uint8Array): Promise<CertificateInspection> {
  const { text } = await decodeBytes(bytes);
  const sources = readPemText(text).blocks.flatMap(({ base64 }) =>
    sniffBase64(base64) === 'certificate' ? [base64] : [],
  );
  return { kind: 'certificate', certificates: await describeCertificates(sources) };
}

const failed = (problem: FillProblem): FillInput => ({ entries: [], problems: [problem], notes: [] });
