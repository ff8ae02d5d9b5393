import { element } from './dom.ts';
import { CHOICES, DELAYS, type PreviewSettings, printSettings } from './query.ts';
import type { Texts } from './texts.ts';

/** What can be chosen of the simulation; a choice opens the page anew. */
export function settingsStrip(
  texts: Texts,
  settings: () => PreviewSettings,
  go: (query: string) => void,
): HTMLElement {
  const now = settings();
  const choose = <Key extends keyof PreviewSettings>(
    key: Key,
    label: string,
    choices: readonly (readonly [value: PreviewSettings[Key], text: string])[],
  ): HTMLElement => {
    const select = element('select', { class: 'preview-select' });
    for (const [value, text] of choices)
      select.append(element('option', { value: String(value), selected: value === now[key] }, text));
    select.addEventListener('change', () => {
      const value = choices[select.selectedIndex]?.[0];
      if (value !== undefined) go(printSettings({ ...settings(), [key]: value }, location.search));
    });
    return element('label', { class: 'preview-setting' }, element('span', {}, label), select);
  };
  const named = <Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<Value, string>>,
  ): (readonly [Value, string])[] => values.map((value) => [value, names[value]]);
  const delays = [...new Set<number>([...DELAYS, now.delay])].toSorted((one, other) => one - other);
  return element(
    'details',
    { class: 'preview-settings' },
    element('summary', {}, texts.settings),
    element(
      'div',
      { class: 'preview-settings-fields' },
      choose('lang', texts.language, named(CHOICES.lang, texts.languages)),
      choose('theme', texts.theme, named(CHOICES.theme, texts.themes)),
      choose('platform', texts.platform, named(CHOICES.platform, texts.platforms)),
      choose(
        'api',
        texts.api,
        CHOICES.api.map((api) => [api, api] as const),
      ),
      choose('sheet', texts.sample, named(CHOICES.sheet, texts.samples)),
      choose(
        'delay',
        texts.delay,
        delays.map((delay) => [delay, texts.milliseconds(delay)] as const),
      ),
      element('p', { class: 'preview-note' }, texts.settingsNote),
    ),
  );
}
