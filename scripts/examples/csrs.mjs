import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';

const ALGORITHMS = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ec: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
};

/**
 * The PEM of a host's CSR out of a folder of examples; one that is not there yet is made, and its private key
 * forgotten.
 * @param {string} folder
 * @param {string} host
 * @param {keyof typeof ALGORITHMS} kind
 * @param {{ organization: string, locality: string, prefecture: string }} institution
 */
export async function csrOf(folder, host, kind, { organization, locality, prefecture }) {
  const path = join(folder, `${host}.pem`);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const keys = await crypto.subtle.generateKey(ALGORITHMS[kind], false, ['sign', 'verify']);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: [{ C: ['JP'] }, { ST: [prefecture] }, { L: [locality] }, { O: [organization] }, { CN: [host] }],
    keys,
    signingAlgorithm: ALGORITHMS[kind],
  });
  mkdirSync(folder, { recursive: true });
  const pem = `${request.toString('pem')}\n`;
  writeFileSync(path, pem);
  return pem;
}
