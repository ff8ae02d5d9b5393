/** What keeps a text from being a fully qualified domain name, the first reason found. */
export type HostProblem =
  | { readonly reason: 'wildcard' }
  | { readonly reason: 'ip-address' }
  | { readonly reason: 'one-label' }
  | { readonly reason: 'edge'; readonly character: string }
  | { readonly reason: 'empty-label'; readonly position: number }
  | { readonly reason: 'label-too-long'; readonly label: string }
  | { readonly reason: 'label-edge'; readonly label: string }
  | { readonly reason: 'character'; readonly character: string; readonly position: number };

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const LABEL = /^[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?$/;
const FQDN =
  /^(?:[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?\.)+[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?$/;
const MAX_LABEL_LENGTH = 63;

/**
 * Reads a host name as the manual wants an FQDN (2-1-1 CN, D-11, D-30): two labels or more of letters, digits and
 * `-`, each 1 to 63 characters and not beginning or ending with `-` (RFC 1123), no IPv4 address. Length of the
 * whole is not looked at.
 */
export function hostProblem(name: string): HostProblem | undefined {
  if (FQDN.test(name)) return IPV4.test(name) ? { reason: 'ip-address' } : undefined;
  if (name.startsWith('*')) return { reason: 'wildcard' };
  const illegal = /[^0-9A-Za-z.-]/u.exec(name);
  if (illegal) {
    return {
      reason: 'character',
      character: illegal[0],
      position: [...name.slice(0, illegal.index)].length + 1,
    };
  }
  const edge = /^[.-]|[.-]$/.exec(name);
  if (edge) return { reason: 'edge', character: edge[0] };
  const labels = name.split('.');
  if (labels.length < 2) return { reason: 'one-label' };
  let position = 1;
  for (const label of labels) {
    if (label === '') return { reason: 'empty-label', position };
    if (label.length > MAX_LABEL_LENGTH) return { reason: 'label-too-long', label };
    if (!LABEL.test(label)) return { reason: 'label-edge', label };
    position += label.length + 1;
  }
  return undefined;
}

export const isFqdn = (name: string): boolean => hostProblem(name) === undefined;

/** True where the last label is digits alone, which no top-level domain is (D-30). */
export const hasNumericTopLevel = (name: string): boolean => /\.\d+$/.test(name);
