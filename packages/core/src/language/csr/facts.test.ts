import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64 } from './base64.ts';
import { readCsrFacts } from './facts.ts';
import { MAX_BASE64_LENGTH } from './input.ts';

const P256 =
  'MIIBHzCBxgIBADBkMQswCQYDVQQGEwJDWjEOMAwGA1UECAwFUHJhaGExDjAMBgNVBAcMBVByYWhhMRowGAYDVQQKDBFFeGFtcGxlIEJhbmsgYS5zLjEZMBcGA1UEAwwQcDI1Ni5leGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMr7fWZOaxJdGEbm8cPlwmSBkpm1oPQtsfx4/dmkQTktbQEtJGJfCIu5EHyxYy3AsyPQbA++FwcnEh+m683Y/ougADAKBggqhkjOPQQDAgNIADBFAiAtFd5Z/0ShTEN+/iz/RnLOOg8Wux5RrKeauY/xM12EjwIhAOr8LqXF3Q05oy7jBUa9D/BCfPnFd70vLQyBP9oIMLI9';
const DER = base64ToBytes(P256);

describe('what cannot be read', () => {
  it.each([
    ['', { reason: 'empty' }],
    ['AAA!', { reason: 'not-base64', position: 4, character: '!' }],
    ['AAA𠮷', { reason: 'not-base64', position: 4, character: '𠮷' }],
    [P256.slice(0, -1), { reason: 'truncated', missing: 1 }],
    ['A'.repeat(MAX_BASE64_LENGTH + 4), { reason: 'too-large', limit: MAX_BASE64_LENGTH }],
    ['AAAA', { reason: 'not-der' }],
    ['MAA=', { reason: 'not-a-csr' }],
    [bytesToBase64(DER.subarray(0, -6)), { reason: 'truncated', missing: 6 }],
    [bytesToBase64(Uint8Array.from([...DER, 13, 10])), { reason: 'trailing-bytes', surplus: 2 }],
  ])('case %#', async (base64, bad) => {
    expect(await readCsrFacts(base64)).toEqual({ status: 'bad', ...bad });
  });
});

it('reads a request', async () => {
  expect(await readCsrFacts(P256)).toMatchObject({
    status: 'ok',
    version: 0,
    key: { algorithm: 'EC', curve: 'P-256', bits: 256, wellFormed: true },
    signatureAlgorithm: { name: 'ecdsa-with-SHA256' },
    signature: 'valid',
    derLength: DER.length,
  });
});

/** RSA with 2048 bits and the public exponent 2^65 + 3, of nine octets. */
const LONG_EXPONENT =
  'MIICZzCCAU8CAQAwHDEaMBgGA1UEAwwRd3d3LmV4YW1wbGUuYWMuanAwggEoMA0GCSqGSIb3DQEBAQUAA4IBFQAwggEQAoIBAQCKxzx0L2ZWjdPORHJXKCHwy5E4ZciI1i8eHF2T4eVPGI9zF6LzZxuIBsaGNrPJ0OuQ01f76tESxSKtfamhA44eQFbG0nHoxM6G7Ij8+5bLbDahACEfVz/iPiIuH33BpD/0teG7a7ADOJ6vxZlxykfDLg0mEJjTTpcRYNvWJ6KgZgluEQWHe/7f18OlE1PwkQjUaeqG+g4Gsvb7Ekpu3Lz7dhb3IdSZWEaqXua9L5kUvtdFOEriuyfixm8sLP0tjoykK6jQ5ZAcjzvj25BqFxDpSKFbPUHVKcDCv63cJ/ethPzcJyaZtO+/2kQsE7rBtkylj7X1drVt3cXGLyfJG0mbAgkCAAAAAAAAAIOgADANBgkqhkiG9w0BAQsFAAOCAQEAUxmjyBDZ5/MDkV8Og63e9Du7NqV/A0RWLn3qELUhDFD4OVfqsNTIhQGuANzHv9qAbOfUT1iWV8yLhHlkBA0NLAh5haIMFnDs4ahbf/V5UljNJApJUlb7/2ItNwvLa7jAXLX9mEAjwXmSred+lhfmDocQQ4x99keUcMYmvSXe9u3zRqVhVle8/YG+jzHuEBz/8wkUSHvU3a67xksFBKPBQMhGitGH4XihvgeqYYil7+p2NYSSFy9Nd6RMAKnfSqrrJYEmKa/cVst/zcJvr1Nt4PIgflZgzvnR5FW+L/w3lhmqIN7rPUXDNBT/Z8QrbROJYa1y2THUiNR5t/ucvy0hUQ==';

it('verifies a key whose exponent is longer than any in use', async () => {
  expect(await readCsrFacts(LONG_EXPONENT)).toMatchObject({ status: 'ok', signature: 'valid' });
  const damaged = base64ToBytes(LONG_EXPONENT);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  expect(await readCsrFacts(bytesToBase64(damaged))).toMatchObject({ signature: 'invalid' });
});

it('never takes a changed request for the one that was signed', async () => {
  const original = await readCsrFacts(P256);
  await fc.assert(
    fc.asyncProperty(fc.nat(DER.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const damaged = DER.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      const facts = await readCsrFacts(bytesToBase64(damaged));
      expect(facts).not.toEqual(original);
      if (facts.status === 'ok') expect(facts.signature).not.toBe('valid');
    }),
    { numRuns: 400 },
  );
});

it('answers any bytes', async () => {
  const nested = fc
    .uint8Array({ minLength: 1, maxLength: 100 })
    .map((bytes) => Uint8Array.from([0x30, bytes.length, ...bytes]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 100 }), nested), async (bytes) => {
      expect((await readCsrFacts(bytesToBase64(bytes))).status).toBe('bad');
    }),
  );
});
