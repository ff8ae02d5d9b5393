import { isCertificateLabel, isRequestLabel, type PemBlock, readPemText } from './pem.ts';
import { holdsPrivateKey } from './private-key.ts';
import { sniffBase64 } from './sniff.ts';

/**
 * What was met, and for the most part taken away, on the way to the base64:
 * - `armour`: BEGIN or END lines; `missing-armour-line`: only one of the two
 * - `white-space`: white space or line ends in or round the base64
 * - `outside-text`: text before, after or between the armour (mail, what `openssl req -text` prints)
 * - `quoted`: the `>` of quoted mail; `escapes`: HTML entities, `<br>`, `\n` or `_x000D_` written out
 * - `odd-dashes`: en dashes and the like for the hyphens of the armour
 * - `byte-order-mark` at the start, `invisible`: zero-width and direction characters, NUL
 * - `other-label`: armour with another label than a CSR's; `certificate`: a certificate where a CSR belongs
 * - `two-blocks`: more than one CSR, of which the first is given
 * - `private-key`: a private key is there, so nothing of the text is given
 */
export type CsrTextNote =
  | 'armour'
  | 'missing-armour-line'
  | 'white-space'
  | 'outside-text'
  | 'quoted'
  | 'escapes'
  | 'odd-dashes'
  | 'byte-order-mark'
  | 'invisible'
  | 'other-label'
  | 'certificate'
  | 'two-blocks'
  | 'private-key';

export interface CsrText {
  /** One line, armour and white space gone; '' where nothing is left. Not checked for being base64. */
  readonly base64: string;
  /** Each at most once. */
  readonly notes: readonly CsrTextNote[];
  /** How many CSRs the text holds; 1 for text without armour, 0 for none. */
  readonly blocks: number;
}

/**
 * Reduces the text of a CSR cell to its base64 (manual 5-3-1 #7: one line without armour). Never throws and takes
 * time linear in the text, whatever the text.
 */
export function reduceCsrText(text: string): CsrText {
  if (latest?.text !== text) latest = { text, reduced: reduce(text) };
  return latest.reduced;
}

/** The rules of one cell ask one after the other. */
let latest: { readonly text: string; readonly reduced: CsrText } | undefined;

function reduce(text: string): CsrText {
  const pem = readPemText(text);
  const requests = pem.blocks.filter(holdsRequest);

  if (
    pem.hasPrivateKey ||
    pem.blocks.some((block) => sniffBase64(block.base64) === 'private-key') ||
    holdsPrivateKey(text)
  )
    return { base64: '', notes: ['private-key'], blocks: requests.length };

  const chosen = requests[0] ?? pem.blocks.find((block) => isCertificateLabel(block.label)) ?? pem.blocks[0];
  const notes = new Set<CsrTextNote>(pem.notes);
  if (chosen === undefined) return { base64: '', notes: [...notes], blocks: 0 };

  const kind = sniffBase64(chosen.base64);
  if (chosen.hasWhiteSpace) notes.add('white-space');
  if (chosen.begins !== chosen.ends) notes.add('missing-armour-line');
  if (requests.length > 1) notes.add('two-blocks');
  if (pem.hasOutsideText || pem.blocks.length > Math.max(1, requests.length)) notes.add('outside-text');
  if (kind === 'certificate' || (kind !== 'csr' && isCertificateLabel(chosen.label)))
    notes.add('certificate');
  else if (chosen.label !== null && !isRequestLabel(chosen.label)) notes.add('other-label');
  const blocks = requests.length || Number(chosen.label === null && chosen.base64 !== '');
  return { base64: chosen.base64, notes: [...notes], blocks };
}

const holdsRequest = (block: PemBlock): boolean =>
  isRequestLabel(block.label) || (block.label !== null && sniffBase64(block.base64) === 'csr');
