import type { Language } from '@upki-tsv/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createSession, type Session } from '../../session/index.ts';
import { started, today } from '../../session/test-bench.ts';
import { FakePort, FakeScheduler } from '../../session/test-port.ts';
import { Frame } from '../frame.tsx';
import { textsOf } from '../texts/index.ts';
import { CreateView } from './create-view.tsx';

const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** A session on a sheet of something else. */
async function onMemo(): Promise<Session> {
  const port = new FakePort();
  port.add('メモ', [['日付']]);
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  return session;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = textsOf(language);

  it('offers rows and CSRs on a sheet that takes them', async () => {
    const create = (session: Session): string =>
      renderToStaticMarkup(
        <Frame language={language}>
          <CreateView session={session} snapshot={session.snapshot()} />
        </Frame>,
      );
    const server = create((await started('server-issue', 1)).session);
    expect(server).toContain(texts.csr.button);
    expect(server).toContain(texts.create.addRowsButton);
    const client = create((await started('client-issue', 1)).session);
    expect(client).not.toContain(texts.csr.button);
    expect(client).toContain(texts.create.addRowsButton);
    const none = create(await onMemo());
    expect(none).toContain(texts.create.noSheet);
  });
});
