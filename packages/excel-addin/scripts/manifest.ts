/** Where the development server stands, and with it every address in the development manifest. */
export const DEVELOPMENT_PORT = 3000;
export const DEVELOPMENT_URL = `https://localhost:${DEVELOPMENT_PORT}`;

/**
 * Makes the manifest of a host from the development manifest: its addresses and its version are replaced, all else
 * stays as it is.
 *
 * @param development Text of the development manifest.
 * @param addinUrl Folder that the built files are served from, `https://example.ac.jp/upki`.
 * @param version As in `package.json`, `1.2.3`; the manifest wants a fourth part.
 * @throws Error with a sentence for the user where the address cannot be used.
 */
export function renderManifest(development: string, addinUrl: string, version: string): string {
  const base = escapeXml(baseOf(addinUrl));
  return development
    .replaceAll(DEVELOPMENT_URL, () => base)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
}

/** Four parts, without the name of a prerelease. */
export function manifestVersion(version: string): string {
  return `${version.replace(/[-+].*$/, '')}.0`;
}

function baseOf(addinUrl: string): string {
  const url = URL.canParse(addinUrl) ? new URL(addinUrl) : undefined;
  const usable =
    url?.protocol === 'https:' && url.search === '' && url.hash === '' && !url.username && !url.password;
  if (!url || !usable) {
    throw new Error(
      `ADDIN_URL must be the https address of the folder that the add-in is served from, such as https://example.ac.jp/upki, not “${addinUrl}”.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
