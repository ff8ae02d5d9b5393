/**
 * The only module that reaches for libraries, and only when they are called for: a request signed with SHA-1 or
 * SHA-2 is read and verified without loading any.
 */

/** `@peculiar/x509`, with the reflection polyfill that it expects before it. */
export async function loadX509(): Promise<typeof import('@peculiar/x509')> {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

/** Hashes that WebCrypto does not have. */
export async function loadHash(name: 'MD5' | 'SHA-224'): Promise<(data: Uint8Array) => Uint8Array> {
  return name === 'MD5'
    ? (await import('@noble/hashes/legacy.js')).md5
    : (await import('@noble/hashes/sha2.js')).sha224;
}
