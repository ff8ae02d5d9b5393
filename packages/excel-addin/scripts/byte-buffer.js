/** What iconv-lite's codec of Shift_JIS needs of Node's Buffer. */
export class Buffer extends Uint8Array {
  /** @param {number} size */
  static alloc(size) {
    return new Buffer(size);
  }

  /** @param {readonly Uint8Array[]} parts */
  static concat(parts) {
    const whole = new Buffer(parts.reduce((length, part) => length + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      whole.set(part, offset);
      offset += part.length;
    }
    return whole;
  }

  /** @param {string} encoding */
  toString(encoding) {
    if (encoding !== 'ucs2') throw new Error(`Not made for ${encoding}`);
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this);
  }
}
