import type { HostEnvironment, SavedFile, SaveOutcome } from '../session/port.ts';
import { saveLink } from './save-link.ts';

/** Page beside the pane's that saves what its address holds. */
const SAVING_PAGE = 'save.html';

/**
 * Hands a file over by the best way that the platform has:
 * a download on Windows and the web, which tells neither whether nor where the file was kept; a page in the system's
 * own browser on Mac and iPad, where a download from the pane does nothing and says nothing; and where that cannot be
 * opened or the file is too long for an address, its text to copy, which loses nothing but the encoding.
 */
export async function saveFile(
  { name, bytes }: SavedFile,
  platform: HostEnvironment['platform'],
): Promise<SaveOutcome> {
  if (platform === 'windows' || platform === 'web') {
    download(name, bytes);
    return { way: 'download' };
  }
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    const url = await saveLink(new URL(SAVING_PAGE, location.href).href, name, bytes);
    if (url !== undefined) {
      Office.context.ui.openBrowserWindow(url);
      return { way: 'browser', url };
    }
  }
  return { way: 'copy', text: new TextDecoder('shift_jis').decode(bytes) };
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
