import { readSaveLink } from './excel/save-link.ts';
import { textsOf } from './pane/texts/index.ts';

/** Whoever makes an address of this page can put anything in it: nothing but what the add-in makes is offered. */
const OFFERED = /\.(?:tsv|zip)$/i;

/** The page that a system's own browser saves a file from, where Excel's pane cannot: the file is in the address. */
async function open(): Promise<void> {
  // The pane's language, which may be another than the browser's.
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  const language = asked.startsWith('ja') ? 'ja' : 'en';
  const { saving, title } = textsOf(language);
  document.documentElement.lang = language;
  document.title = title;

  const file = await readSaveLink(location.hash).catch(() => undefined);
  // The file may hold PINs: it does not stay in the browser's history.
  history.replaceState(null, '', location.pathname + location.search);

  const page = document.getElementById('saving');
  if (!page) return;
  page.append(element('p', title, 'brand'));
  if (file === undefined || !OFFERED.test(file.name)) {
    page.append(element('h1', saving.nothing.title), element('p', saving.nothing.body));
    return;
  }
  const status = element('p', '', 'status');
  status.setAttribute('role', 'status');
  const link = element('a', saving.save);
  link.download = file.name;
  link.href = URL.createObjectURL(
    new Blob([new Uint8Array(file.bytes)], { type: 'application/octet-stream' }),
  );
  link.addEventListener('click', () => {
    status.textContent = saving.handed;
  });
  const advice = element('ul', '');
  advice.append(...saving.advice.map((text) => element('li', text)));
  page.append(
    element('h1', saving.heading),
    element('p', file.name, 'file'),
    element('p', saving.offer),
    link,
    status,
    element('h2', saving.missing),
    advice,
  );
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

void open();
