import type { Language } from '@upki-tsv/core';
import { createRoot } from 'react-dom/client';
import { Frame } from './pane/frame.tsx';
import { Notice, type NoticeKind } from './pane/notice.tsx';
import { viewOf } from './pane/view.ts';
import type { Scheduler } from './session/index.ts';
import { localSettings } from './settings-store.ts';

const place = document.getElementById('pane');
if (!place) throw new Error('The page has no place for the pane');
const root = createRoot(place);

function show(kind: NoticeKind, language: Language): void {
  root.render(
    <Frame language={language}>
      <Notice kind={kind} />
    </Frame>,
  );
}

const scheduler: Scheduler = {
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
};

/** A file that misses its area would otherwise be opened by the browser in place of the pane. */
function refuseStrayFiles(): void {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
}

/** Everything that is heavy is loaded behind the first picture. */
async function open(language: Language): Promise<void> {
  show('waiting', language);
  refuseStrayFiles();
  const [{ connect }, { createSession }, { Pane }] = await Promise.all([
    import('./excel/index.ts'),
    import('./session/index.ts'),
    import('./pane/pane.tsx'),
  ]);
  const port = await connect();
  if (!port) return show('no-excel', language);
  if (port.environment.api === null) return show('old-excel', port.environment.language);
  const session = createSession({ port, scheduler, settings: localSettings });
  root.render(<Pane session={session} view={viewOf(location.search)} />);
  await session.start();
}

const browserLanguage: Language = navigator.language.startsWith('ja') ? 'ja' : 'en';
open(browserLanguage).catch(() => show('not-loaded', browserLanguage));
