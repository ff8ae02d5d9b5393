import { isBlank, trimWhiteSpace } from '../language/charset/index.ts';
import { createCsrReader, readCertificateFacts, reduceCsrText } from '../language/csr/index.ts';
import { parseDn } from '../language/dn/dn.ts';
import { parseSerial } from '../language/serial/serial.ts';
import type { ApplicationState } from '../manual/states.ts';
import { type KnownCertificate, knownCertificate } from '../records/certificates/index.ts';

/** What a row of an older record says about the certificate that came of it; empty where it says nothing. */
export interface OlderRow {
  readonly row: number;
  readonly dn: string;
  readonly serial: string;
  readonly csr: string;
  readonly certificate: string;
  readonly state: ApplicationState | undefined;
}

export interface OlderKnowledge {
  readonly certificates: readonly KnownCertificate[];
  /** Keys of CSRs by their identity, with the row. */
  readonly usedKeys: ReadonlyMap<string, number>;
}

/**
 * What a check may know from older records (D-17, D-34, D-36): certificates by their DN and serial number or from
 * themselves, and the keys of the CSRs, which count as used. What cannot be read is passed over.
 */
export async function knowledgeOf(rows: readonly OlderRow[]): Promise<OlderKnowledge> {
  const reader = createCsrReader(rows.length + 1);
  const readings = new Map<string, ReturnType<typeof readCertificateFacts>>();
  const factsOf = (text: string): ReturnType<typeof readCertificateFacts> => {
    const reading = readings.get(text) ?? readCertificateFacts(text);
    readings.set(text, reading);
    return reading;
  };
  const read = await Promise.all(
    rows.map(async (row) => ({
      row,
      key: isBlank(row.csr) ? undefined : await keyIn(reader.read(row.csr)),
      certificate: isBlank(row.certificate) ? undefined : await factsOf(row.certificate),
    })),
  );
  const certificates: KnownCertificate[] = [];
  const usedKeys = new Map<string, number>();
  for (const { row, key, certificate } of read) {
    if (key !== undefined && !usedKeys.has(key)) usedKeys.set(key, row.row);
    const state = row.state === 'revoked' ? ({ state: 'revoked' } as const) : {};
    if (certificate?.status === 'ok') {
      certificates.push({ ...knownCertificate(certificate), ...state });
      continue;
    }
    const serial = parseSerial(trimWhiteSpace(row.serial))?.value.toString();
    const subject = parseDn(trimWhiteSpace(row.dn))?.attributes;
    if (serial === undefined || subject === undefined) continue;
    certificates.push({ subject, serial, ...(key !== undefined && { keyId: key }), ...state });
  }
  return { certificates, usedKeys };
}

async function keyIn(
  reading: ReturnType<ReturnType<typeof createCsrReader>['read']>,
): Promise<string | undefined> {
  const facts = await reading;
  return facts.status === 'ok' ? facts.key.id : undefined;
}

/** A CSR of a list of new servers as item 7 is written; undefined for what is none, or more than one. */
export function freshCsr(text: string): string | undefined {
  const { base64, blocks, notes } = reduceCsrText(text);
  return blocks === 1 && base64 !== '' && !notes.includes('private-key') ? base64 : undefined;
}
