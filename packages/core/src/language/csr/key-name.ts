import type { KeyFacts } from './key.ts';

/** A key in words: `RSA 1024`, `EC P-256`. */
export function keyName(key: KeyFacts): string {
  const size = key.curve ?? (key.bits === null ? '' : String(key.bits));
  return size === '' ? key.algorithm : `${key.algorithm} ${size}`;
}
