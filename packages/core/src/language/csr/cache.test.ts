import { expect, it } from 'vitest';
import { createCsrReader } from './cache.ts';

const text = (content: string) =>
  `-----BEGIN CERTIFICATE REQUEST-----\n${content}\n-----END CERTIFICATE REQUEST-----`;

it('reads the same request once, however it is wrapped', async () => {
  const reader = createCsrReader();
  const first = reader.read(text('MAAA'));
  expect(reader.read('MA\nAA')).toBe(first);
  expect(reader.peek('MAAA')).toBeUndefined();
  await first;
  expect(reader.peek(' MAAA ')).toBe(await first);
});

it('forgets what was not asked for the longest', async () => {
  const reader = createCsrReader(2);
  const first = reader.read('AAAA');
  reader.read('BBBB');
  expect(reader.read('AAAA')).toBe(first);
  reader.read('CCCC');
  expect(reader.read('AAAA')).toBe(first);
  await reader.read('CCCC');
  expect(reader.peek('BBBB')).toBeUndefined();
});

it('says at once that a private key is one', async () => {
  const reader = createCsrReader();
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----';
  expect(reader.peek(key)).toEqual({ status: 'bad', reason: 'private-key' });
  expect(await reader.read(key)).toEqual({ status: 'bad', reason: 'private-key' });
});
