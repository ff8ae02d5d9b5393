import { readSaveLink } from './excel/save-link.ts';
import { textsOf } from './pane/texts/texts.ts';

/** The page that a system's own browser saves a file from, where Excel's pane cannot: the file is in the address. */
async function open(): Promise<void> {
  const language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const { saving, title } = textsOf(language);
  document.documentElement.lang = language;
  document.title = title;

  const file = await readSaveLink(location.hash).catch(() => undefined);
  // The file may hold PINs: it does not stay in the browser's history.
  history.replaceState(null, '', location.pathname);

  const place = document.getElementById('saving');
  const heading = document.createElement('h1');
  const explanation = document.createElement('p');
  place?.append(heading, explanation);
  // Whoever makes such an address can put anything in it: nothing but TSV files is offered.
  if (!file?.name.toLowerCase().endsWith('.tsv')) {
    heading.textContent = saving.nothing.title;
    explanation.textContent = saving.nothing.body;
    return;
  }
  heading.textContent = file.name;
  explanation.textContent = saving.offer;
  const link = document.createElement('a');
  link.textContent = saving.save;
  link.download = file.name;
  link.href = URL.createObjectURL(
    new Blob([new Uint8Array(file.bytes)], { type: 'application/octet-stream' }),
  );
  place?.append(link);
}

void open();
