import {
  type HostEnvironment,
  HostError,
  type SavedFile,
  type SaveOutcome,
  type SaveWay,
} from '../session/port.ts';
import { saveLink } from './save-link.ts';

/** Page beside the pane's that saves what its address holds. */
const SAVING_PAGE = 'save.html';

/**
 * The ways of saving that a platform has, the best one first: a download on Windows and the web, which tells neither
 * whether nor where the file was kept; a page in the system's own browser, which the web has no way to open, but which
 * is the best on Mac and iPad, where a download from the pane does nothing and says nothing; and everywhere the text to
 * copy, which loses nothing but the encoding.
 */
export function saveWays(platform: HostEnvironment['platform']): SaveWay[] {
  const downloads = platform !== 'mac' && platform !== 'ios';
  const opensBrowser =
    platform !== 'web' && Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1');
  return [...(downloads ? ['download' as const] : []), ...(opensBrowser ? ['browser' as const] : []), 'copy'];
}

/**
 * Hands a file over; its text to copy where it is too long for the address of the page in the browser, or holds PINs.
 * @throws HostError `too-large` where it is too long, and no text
 */
export async function saveFile(
  { name, bytes, holdsPin = false }: SavedFile,
  way: SaveWay,
): Promise<SaveOutcome> {
  if (way === 'download') {
    download(name, bytes);
    return { way };
  }
  // The browser's history keeps addresses, those that a page takes out again too.
  if (way === 'browser' && !holdsPin) {
    const url = await saveLink(savingPage(), name, bytes);
    if (url !== undefined) {
      Office.context.ui.openBrowserWindow(url);
      return { way, url };
    }
  }
  if (!name.endsWith('.tsv'))
    throw new HostError('too-large', holdsPin ? 'SaveLinkHoldsPin' : 'SaveLinkTooLong');
  return { way: 'copy', text: new TextDecoder('shift_jis').decode(bytes) };
}

/** The page's address, with the language that the pane has. */
function savingPage(): string {
  const page = new URL(SAVING_PAGE, location.href);
  page.searchParams.set('lang', document.documentElement.lang);
  return page.href;
}

/** From bytes, since a text would be written in UTF-8. */
function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
