import type { Format } from './format.ts';

/** What has become of an application in the service's lists. */
export type ApplicationState = 'waiting' | 'issued' | 'renewed' | 'revoked';

/** The codes in the service's lists, as seen in public software. */
const CODES: Readonly<Record<string, ApplicationState>> = {
  '4': 'waiting',
  '5': 'issued',
  '6': 'renewed',
  '7': 'revoked',
};

/** Words for them; the first that fits counts. A revocation that is applied for is on its way. */
const WORDS: readonly (readonly [RegExp, ApplicationState])[] = [
  [/未失効/, 'issued'],
  [/失効|無効|取消|取り消し|revok|cancel/, 'revoked'],
  [/未発行|待ち|待機|申請中|申請済|審査|処理中|waiting|pending|requested/, 'waiting'],
  [/更新済|更新完了|更新された|renewed|superseded/, 'renewed'],
  [/発行済|発行完了|^発行$|有効|期限切れ|満了|更新対象|issued|valid|active|expired/, 'issued'],
];

/** The state that a cell says, as a code, a code with its meaning, or words; undefined where it is not known. */
export function applicationState(text: string): ApplicationState | undefined {
  const value = text.normalize('NFKC').trim().toLowerCase();
  const code = /^(\d+)(?!\d)/.exec(value)?.[1];
  if (code !== undefined) return CODES[code];
  return WORDS.find(([pattern]) => pattern.test(value))?.[1];
}

/** States of what an application cannot be for. A certificate that was renewed can still be revoked. */
const CLOSED_TO_REVOCATIONS: ReadonlySet<ApplicationState> = new Set(['waiting', 'revoked']);
const CLOSED_TO_RENEWALS: ReadonlySet<ApplicationState> = new Set(['waiting', 'renewed', 'revoked']);

/** True for a state in which there is nothing to apply for in this way. */
export function isClosed({ itemOf }: Format, state: ApplicationState): boolean {
  if (itemOf.oldSerial === undefined) return false;
  return (itemOf.reason === undefined ? CLOSED_TO_RENEWALS : CLOSED_TO_REVOCATIONS).has(state);
}
