/**
 * What a ZIP archive needs of its surroundings: `node:zlib` in a command, a library in a page.
 */
export interface ZipCodec {
  /**
   * Inflates raw deflate.
   * @param size bytes that come out; more or fewer are an error
   * @throws anything where the data are no deflate or too long
   */
  inflate(data: Uint8Array, size: number): Uint8Array;
  deflate(data: Uint8Array): Uint8Array;
  /** CRC-32 as in ISO 3309, unsigned. */
  crc32(data: Uint8Array): number;
}
