import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  type CertificateProblem,
  type KnownCertificate,
  knownCertificate,
  readCertificates,
} from '@upki-tsv/core';
import { systemCode } from './failure.ts';

/** Extensions of files that are to hold certificates: one that holds none is told. */
const OF_CERTIFICATES: ReadonlySet<string> = new Set(
  '.pem .crt .cer .cert .der .p7b .p7c .p7 .p7m .p7s .spc'.split(' '),
);
/** Extensions of files that may hold some, or a private key, which is never passed over in silence. */
const OF_OTHERS: ReadonlySet<string> = new Set(
  '.zip .eml .txt .csr .req .key .p8 .pk8 .p12 .pfx .jks .ppk .pvk'.split(' ').concat(''),
);
/** Of any other extension (`www.pem.bak`, `cert.2025`) small files that begin as PEM or DER does are read. */
const MAX_OTHER_SIZE = 256 * 1024;
const MAX_DEPTH = 8;
const MAX_FILES = 20_000;
const MAX_SIZE = 64 * 1024 * 1024;

/** Why a file, or a part of it, gives no certificate to know. */
export type CertificateRemark = {
  readonly path: string;
} /** `more`: how many more of the same the file holds. */ & (
  | { readonly kind: 'problem'; readonly problem: CertificateProblem; readonly more?: number }
  | { readonly kind: 'too-large' }
  /** Files that hold CSRs where certificates are expected; the path is the first one's. */
  | { readonly kind: 'csrs'; readonly count: number }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'system'; readonly code: string }
);

export interface KnownCertificates {
  /** Each once; those of authorities are left out. */
  readonly certificates: readonly KnownCertificate[];
  readonly remarks: readonly CertificateRemark[];
}

/**
 * Reads every certificate of a folder and the folders in it (hidden ones apart), or of a single file.
 * @throws the operating system's error where the folder or file cannot be read
 */
export async function readKnownCertificates(path: string): Promise<KnownCertificates> {
  const remarks: CertificateRemark[] = [];
  const csrs: string[] = [];
  const known = new Map<string, KnownCertificate>();
  const paths = statSync(path).isDirectory() ? filesBelow(path, remarks) : [path];
  for (const file of paths) {
    const bytes = bytesOf(file, remarks, file === path);
    if (!bytes) continue;
    const { certificates, problems } = await readCertificates(bytes);
    for (const { role, facts } of certificates) {
      if (role === 'end-entity') known.set(facts.derSha256, knownCertificate(facts));
    }
    const isExpected = file === path || OF_CERTIFICATES.has(extname(file).toLowerCase());
    const faults = problems.filter(({ kind }) => kind !== 'csr' && kind !== 'nothing');
    const [store, ...stores] = faults.filter(isKeyStore);
    for (const problem of faults) {
      // Of the many files of people that one archive may hold, the first stands for all.
      if (!isKeyStore(problem)) remarks.push({ path: file, kind: 'problem', problem });
      else if (problem === store) {
        remarks.push({ path: file, kind: 'problem', problem, more: stores.length });
      }
    }
    if (!isExpected || faults.length + certificates.length > 0) continue;
    if (problems.some(({ kind }) => kind === 'csr')) csrs.push(file);
    else remarks.push({ path: file, kind: 'problem', problem: { path: '', kind: 'nothing' } });
  }
  const [first] = csrs;
  if (first !== undefined) remarks.push({ path: first, kind: 'csrs', count: csrs.length });
  return { certificates: [...known.values()], remarks };
}

const isKeyStore = (problem: CertificateProblem): boolean =>
  problem.kind === 'private-key' && problem.form !== 'key';

/** Regular files, in the order of their names. */
function filesBelow(folder: string, remarks: CertificateRemark[]): string[] {
  const files: string[] = [];
  const walk = (directory: string, depth: number): void => {
    for (const entry of entriesOf(directory, depth, remarks)) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
          walk(path, depth + 1);
        }
      } else if (isCandidate(entry, path)) {
        if (files.length >= MAX_FILES) return;
        files.push(path);
      }
    }
  };
  walk(folder, 0);
  if (files.length >= MAX_FILES) remarks.push({ path: folder, kind: 'too-many', most: MAX_FILES });
  return files;
}

/** @throws for the folder that was named, while those in it are told of */
function entriesOf(directory: string, depth: number, remarks: CertificateRemark[]): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch (error) {
    const code = systemCode(error);
    if (depth === 0 || code === undefined) throw error;
    remarks.push({ path: directory, kind: 'system', code });
    return [];
  }
}

function isCandidate(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  return entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** @throws for the file that was named, while those of a folder are told of */
function bytesOf(path: string, remarks: CertificateRemark[], isNamed: boolean): Uint8Array | undefined {
  const extension = extname(path).toLowerCase();
  const isOther = !isNamed && !OF_CERTIFICATES.has(extension) && !OF_OTHERS.has(extension);
  try {
    const { size } = statSync(path);
    if (size > (isOther ? MAX_OTHER_SIZE : MAX_SIZE)) {
      if (!isOther) remarks.push({ path, kind: 'too-large' });
      return undefined;
    }
    const bytes = readFileSync(path);
    return isOther && !beginsLikeOne(bytes) ? undefined : bytes;
  } catch (error) {
    const code = systemCode(error);
    if (isNamed || code === undefined) throw error;
    remarks.push({ path, kind: 'system', code });
    return undefined;
  }
}

/** PEM with or without text before it, or a long DER SEQUENCE. */
const beginsLikeOne = (bytes: Buffer): boolean =>
  (bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80 && (bytes[1] ?? 0) < 0x85) || bytes.includes('-----BEGIN ');
