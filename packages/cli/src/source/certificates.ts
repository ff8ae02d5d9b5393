import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type KnownCertificate, readCertificateFacts, splitCertificates } from '@upki-tsv/core';

const EXTENSIONS: ReadonlySet<string> = new Set(['.pem', '.crt', '.cer', '.der']);
const DER_SEQUENCE = 0x30;

export interface KnownCertificates {
  readonly certificates: readonly KnownCertificate[];
  /** Files in which a certificate could not be read. */
  readonly unreadable: readonly string[];
}

/**
 * Reads every certificate of a folder, chains included.
 * @throws the operating system's error where the folder cannot be listed
 */
export async function readCertificates(folder: string): Promise<KnownCertificates> {
  const certificates: KnownCertificate[] = [];
  const unreadable: string[] = [];
  const names = readdirSync(folder).filter((name) => EXTENSIONS.has(extname(name).toLowerCase()));
  for (const name of names.sort()) {
    const path = join(folder, name);
    const facts = await readFile(path);
    for (const fact of facts) if (fact.status === 'ok') certificates.push(fact);
    if (facts.length === 0 || facts.some(({ status }) => status === 'bad')) unreadable.push(path);
  }
  return { certificates, unreadable };
}

async function readFile(path: string): ReturnType<typeof readAll> {
  try {
    return await readAll(readFileSync(path));
  } catch {
    return [];
  }
}

function readAll(bytes: Uint8Array) {
  const sources =
    bytes[0] === DER_SEQUENCE ? [bytes] : splitCertificates(new TextDecoder('latin1').decode(bytes));
  return Promise.all(sources.map((source) => readCertificateFacts(source)));
}
