import { describe, expect, it } from 'vitest';
import { type ApplicationType, formatOf } from './formats.ts';
import { applicationState, isClosed } from './states.ts';

describe('a state in the service’s lists', () => {
  it.each([
    ['4', 'waiting'],
    ['５', 'issued'],
    ['6:更新済', 'renewed'],
    ['7（失効）', 'revoked'],
    ['失効済', 'revoked'],
    ['失効申請中', 'revoked'],
    ['未失効', 'issued'],
    ['有効', 'issued'],
    ['無効', 'revoked'],
    ['発行済み', 'issued'],
    ['未発行', 'waiting'],
    ['発行待ち', 'waiting'],
    ['更新済', 'renewed'],
    ['Revoked', 'revoked'],
    ['期限切れ', 'issued'],
    ['9', undefined],
    ['45', undefined],
    ['?', undefined],
  ])('%s is %s', (text, state) => {
    expect(applicationState(text)).toBe(state);
  });

  it('says what can be applied for', () => {
    const states = ['waiting', 'issued', 'renewed', 'revoked'] as const;
    const open = (type: ApplicationType) => states.filter((state) => !isClosed(formatOf(type), state));
    expect(open('client-issue')).toEqual(states);
    expect(open('client-renew')).toEqual(['issued']);
    expect(open('server-revoke')).toEqual(['issued', 'renewed']);
  });
});
