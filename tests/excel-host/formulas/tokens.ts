import { ERROR_CODES, type ErrorCode } from '../model/value.ts';
import type { Reference } from './reference.ts';
import { parseReference, REFERENCE } from './reference.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: ErrorCode }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'operator'; readonly value: string };

export type PlacedToken = Token & { readonly start: number; readonly end: number };

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>(),%{};]/y;
const SPACE = /\s+/y;

/** The tokens of a formula without its leading `=`; undefined where a character fits none. */
export function tokenize(source: string): PlacedToken[] | undefined {
  const tokens: PlacedToken[] = [];
  let at = 0;
  while (at < source.length) {
    const space = matchAt(SPACE, source, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const found = readToken(source, at);
    if (!found) return undefined;
    tokens.push({ ...found.token, start: at, end: at + found.length });
    at += found.length;
  }
  return tokens;
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

function readToken(source: string, at: number): Found | undefined {
  const text = matchAt(TEXT, source, at);
  if (text)
    return { token: { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') }, length: text[0].length };
  const error = ERROR_CODES.find((code) => source.startsWith(code, at));
  if (error) return { token: { kind: 'error', value: error }, length: error.length };
  const reference = matchAt(REFERENCE, source, at);
  const parsed = reference && parseReference(reference[0]);
  if (reference && parsed)
    return { token: { kind: 'reference', reference: parsed }, length: reference[0].length };
  const number = matchAt(NUMBER, source, at);
  if (number) return { token: { kind: 'number', value: Number(number[0]) }, length: number[0].length };
  const name = matchAt(NAME, source, at);
  if (name) return { token: { kind: 'name', value: name[0] }, length: name[0].length };
  const operator = matchAt(OPERATOR, source, at);
  return operator
    ? { token: { kind: 'operator', value: operator[0] }, length: operator[0].length }
    : undefined;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
