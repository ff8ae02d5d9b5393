/** Longest address that is opened; what is longer is for the person to copy. */
const MAX_LINK = 60_000;

/**
 * An address of the saving page with a file in its fragment, which is never sent to a server: `#z` (compressed) or
 * `#p`, the name and the bytes in base64url. Undefined where it would be too long.
 */
export async function saveLink(page: string, name: string, bytes: Uint8Array): Promise<string | undefined> {
  const packed = await through(bytes, 'CompressionStream');
  const data = toBase64Url(packed ?? bytes);
  const link = `${page}#${packed ? 'z' : 'p'}.${toBase64Url(new TextEncoder().encode(name))}.${data}`;
  return link.length <= MAX_LINK ? link : undefined;
}

/** The file of a link's fragment; undefined for any other fragment. */
export async function readSaveLink(
  fragment: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  const match = /^#?([zp])\.([\w-]*)\.([\w-]*)$/.exec(fragment);
  if (!match) return undefined;
  const [, form, name = '', data = ''] = match;
  const packed = fromBase64Url(data);
  const bytes = form === 'z' ? await through(packed, 'DecompressionStream') : packed;
  return bytes && { name: new TextDecoder().decode(fromBase64Url(name)), bytes };
}

async function through(
  bytes: Uint8Array,
  kind: 'CompressionStream' | 'DecompressionStream',
): Promise<Uint8Array | undefined> {
  const Stream = globalThis[kind];
  if (Stream === undefined) return undefined;
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new Stream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
