import { isFqdn } from '../host/host.ts';

export type MailProblem =
  | { readonly reason: 'no-at' }
  | { readonly reason: 'several-at' }
  | { readonly reason: 'several-addresses' }
  | { readonly reason: 'display-name'; readonly address: string }
  | { readonly reason: 'empty-local' }
  | { readonly reason: 'empty-domain' }
  | { readonly reason: 'character'; readonly character: string; readonly position: number }
  | { readonly reason: 'domain'; readonly domain: string };

/** RFC 5321 atext and the dot; where dots stand is not looked at here. */
const LOCAL_CHARACTERS = /^[0-9A-Za-z!#$%&'*+\-/=?^_`{|}~.]+$/;
/** A name with an `@` may be another address. */
const DISPLAY_NAME = /^[^<>@]*<\s*(?:mailto:)?([^<>\s@]+@[^<>\s@]+)\s*>[\s;,]*$/i;

const BETWEEN_ADDRESSES = /[\s,;/|&、，；／]+/u;

/** The address of a text like `Taro <taro@example.ac.jp>`; undefined where the text has no such form. */
export const addressBehindName = (text: string): string | undefined => DISPLAY_NAME.exec(text)?.[1];

/** What keeps a text from being one mail address `local@domain` (#10, #14), the first reason found. */
export function mailProblem(text: string): MailProblem | undefined {
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (at > 0 && LOCAL_CHARACTERS.test(local) && isFqdn(domain)) return undefined;

  const address = addressBehindName(text);
  if (address !== undefined) return { reason: 'display-name', address };
  if (at < 0) return { reason: 'no-at' };
  if (text.split(BETWEEN_ADDRESSES).filter((part) => part.includes('@')).length > 1) {
    return { reason: 'several-addresses' };
  }
  if (domain.includes('@')) return { reason: 'several-at' };
  if (local === '') return { reason: 'empty-local' };
  if (domain === '') return { reason: 'empty-domain' };
  if (!LOCAL_CHARACTERS.test(local)) {
    const characters = [...local];
    const index = characters.findIndex((character) => !LOCAL_CHARACTERS.test(character));
    return { reason: 'character', character: characters[index] ?? '', position: index + 1 };
  }
  return { reason: 'domain', domain };
}

/** True where dots of the local part stand where RFC 5321 has none, as addresses of Japanese carriers did. */
export const hasMisplacedDots = (address: string): boolean => {
  const local = address.slice(0, address.indexOf('@'));
  return local.startsWith('.') || local.endsWith('.') || local.includes('..');
};
