import type { Language } from '@upki-tsv/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { started } from '../../session/test-bench.ts';
import { Frame } from '../frame.tsx';
import { textsOf } from '../texts/index.ts';
import { SettingsView } from './settings-view.tsx';

const LANGUAGES: readonly Language[] = ['ja', 'en'];

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);

  it('has every setting, and says what the add-in is', async () => {
    const { session } = await started('server-issue', 1);
    const text = renderToStaticMarkup(
      <Frame language={language}>
        <SettingsView session={session} snapshot={session.snapshot()} />
      </Frame>,
    );
    for (const said of [
      ...Object.values(texts.settings.languages),
      texts.settings.live,
      texts.settings.highlights,
      texts.settings.clear,
      texts.settings.sendsNothing,
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(texts.settings.unmap);
  });
});
