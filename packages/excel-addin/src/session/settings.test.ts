import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, printSettings, type Settings } from './settings.ts';

const settings: fc.Arbitrary<Settings> = fc.record({
  language: fc.constantFrom('ja', 'en', null),
  live: fc.boolean(),
  highlights: fc.boolean(),
});

it('reads what it prints', () => {
  fc.assert(
    fc.property(settings, (each) => {
      expect(parseSettings(printSettings(each))).toEqual(each);
    }),
  );
});

it('takes the rest of damaged settings as at first', () => {
  expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS);
  expect(parseSettings('{"live":false,"language":"fr"')).toEqual(DEFAULT_SETTINGS);
  expect(parseSettings('{"live":false,"language":"fr"}')).toEqual({ ...DEFAULT_SETTINGS, live: false });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Object.keys(parseSettings(text)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    }),
  );
});
