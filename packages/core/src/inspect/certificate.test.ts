import 'reflect-metadata';
import { BasicConstraintsExtension, type X509Certificate, X509CertificateGenerator } from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CertificateDescription, inspectBytes } from './index.ts';

const EC = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' } as const;
const ISSUER = 'C=JP, O=SECOM Trust Systems CO.\\,LTD., CN=NII Open Domain CA - G7 ECC';
const ROOT = 'C=JP, O=SECOM Trust Systems CO.\\,LTD., CN=Security Communication ECC RootCA1';
const SUBJECT = 'C=JP, ST=Tokyo, L=Chiyoda-ku, O=Example University, CN=www.example.ac.jp';

const newKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(EC, true, ['sign', 'verify']);

let chain: X509Certificate[];
let impostor: X509Certificate;

beforeAll(async () => {
  const [root, issuer, server, other] = await Promise.all([newKeys(), newKeys(), newKeys(), newKeys()]);
  const make = (subject: string, issuerName: string, publicKey: CryptoKey, signingKey: CryptoKey) =>
    X509CertificateGenerator.create({
      subject,
      issuer: issuerName,
      publicKey,
      signingKey,
      signingAlgorithm: EC,
      serialNumber: '00f0e1',
      notBefore: new Date('2024-04-01T00:00:00Z'),
      notAfter: new Date('2025-05-01T14:59:59Z'),
      extensions: [new BasicConstraintsExtension(subject !== SUBJECT)],
    });
  chain = [
    await make(SUBJECT, ISSUER, server.publicKey, issuer.privateKey),
    await make(ISSUER, ROOT, issuer.publicKey, root.privateKey),
    await make(ROOT, ROOT, root.publicKey, root.privateKey),
  ];
  impostor = await make(ISSUER, ROOT, other.publicKey, root.privateKey);
});

const bytesOf = (certificates: readonly X509Certificate[]): Uint8Array =>
  new TextEncoder().encode(certificates.map((certificate) => certificate.toString('pem')).join('\n'));

async function described(certificates: readonly X509Certificate[]): Promise<CertificateDescription[]> {
  const inspection = await inspectBytes(bytesOf(certificates), 'chain.pem');
  if (inspection.kind !== 'certificate') throw new Error(inspection.kind);
  return inspection.certificates.map((each) => {
    if (each.status === 'bad') throw new Error(each.reason);
    return each;
  });
}

describe('a bundle', () => {
  it('is described like its certificates, from PEM and from DER', async () => {
    const { readFileSync } = await import('node:fs');
    const pem = readFileSync(new URL('../../../../tests/edges/chain.p7b', import.meta.url));
    const der = Buffer.from(pem.toString().replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    for (const bytes of [pem, der]) {
      expect(await inspectBytes(bytes, 'chain.p7b')).toMatchObject({
        kind: 'certificate',
        certificates: [{ serial: { hex: '0x112210e261fec92b' }, issuedByNext: 'yes' }, { selfIssued: true }],
      });
    }
  });
});

describe('a chain', () => {
  it('is described in the order of the file', async () => {
    const [server, issuer, root] = await described(chain);
    expect(server).toMatchObject({
      subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
      serial: { decimal: '61665', hex: '0xf0e1' },
      days: 396,
      key: { name: 'EC P-384' },
      selfIssued: false,
      issuedByNext: 'yes',
      path: {
        authority: 'NII Open Domain CA - G7 ECC',
        role: 'end-entity',
        uses: ['server'],
        repository: 'https://repo1.secomtrust.net/sppca/nii/odca4/index.html',
      },
    });
    expect(server?.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(issuer).toMatchObject({ issuedByNext: 'yes', path: { role: 'intermediate' } });
    expect(root).toMatchObject({ issuedByNext: null, selfIssued: true, path: { role: 'root' } });
  });

  it('in another order shows that the next one is not the issuer', async () => {
    const links = (await described([...chain].reverse())).map(({ issuedByNext }) => issuedByNext);
    expect(links).toEqual(['no', 'no', null]);
  });

  it('with another key under the issuer’s name does not hold', async () => {
    const [server] = chain;
    if (!server) throw new Error('no certificate');
    expect((await described([server, impostor]))[0]?.issuedByNext).toBe('no');
  });

  it('reads one certificate in DER as in PEM', async () => {
    const [server] = chain;
    if (!server) throw new Error('no certificate');
    const der = await inspectBytes(new Uint8Array(server.rawData), 'server.cer');
    expect(der).toEqual(await inspectBytes(bytesOf([server]), 'server.pem'));
  });
});
