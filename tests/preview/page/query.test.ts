import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHOICES, DEFAULTS, printSettings, readSettings } from './query.ts';

it('reads settings', () => {
  expect(readSettings('?lang=en&theme=black&platform=mac&api=1.9&pane=270&sheet=large&delay=500')).toEqual({
    lang: 'en',
    theme: 'black',
    platform: 'mac',
    api: '1.9',
    pane: 270,
    sheet: 'large',
    delay: 500,
  });
});

it('takes what it does not understand as by default', () => {
  expect(readSettings('?lang=fr&theme=&pane=wide&delay=-1&api=1.14')).toEqual(DEFAULTS);
});

it('keeps sizes within what can be shown', () => {
  expect(readSettings('?pane=10').pane).toBe(270);
  expect(readSettings('?pane=99999').pane).toBe(900);
});

it('writes what it reads', () => {
  fc.assert(
    fc.property(
      fc.record({
        lang: fc.constantFrom(...CHOICES.lang),
        theme: fc.constantFrom(...CHOICES.theme),
        platform: fc.constantFrom(...CHOICES.platform),
        api: fc.constantFrom(...CHOICES.api),
        pane: fc.integer({ min: 270, max: 900 }),
        sheet: fc.constantFrom(...CHOICES.sheet),
        delay: fc.integer({ min: 0, max: 60_000 }),
      }),
      (settings) => {
        expect(readSettings(printSettings(settings))).toEqual(settings);
      },
    ),
  );
});

it('keeps what else stands in the address', () => {
  expect(printSettings({ ...DEFAULTS, lang: 'en' }, '?view=export&theme=dark')).toBe('?view=export&lang=en');
});
