import { afterEach, expect, it, vi } from 'vitest';
import { localSettings } from './settings-store.ts';

afterEach(() => vi.unstubAllGlobals());

it('keeps a text in the browser', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
  expect(localSettings.read()).toBeNull();
  localSettings.write('{"live":false}');
  expect(localSettings.read()).toBe('{"live":false}');
});

it('does without where the browser refuses', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(localSettings.read()).toBeNull();
  expect(() => localSettings.write('x')).not.toThrow();
});
