import { describe, expect, it } from 'vitest';
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
    const open = (operation: Parameters<typeof isClosed>[0]) =>
      states.filter((state) => !isClosed(operation, state));
    expect(open('renew')).toEqual(['issued']);
    expect(open('revoke')).toEqual(['issued', 'renewed']);
  });
});
