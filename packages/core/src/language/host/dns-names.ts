const PREFIX = 'dNSName=';

export interface DnsName {
  /** The name as written after the prefix. */
  readonly name: string;
  /** True where the entry begins with `dNSName=` exactly. */
  readonly prefixed: boolean;
}

export interface DnsNames {
  /** The written entries in order; an empty one (after a trailing comma, say) is left out. */
  readonly names: readonly DnsName[];
  readonly trailingComma: boolean;
  /** A comma at the beginning or two in a row. */
  readonly emptyEntry: boolean;
}

/** Reads a dNSName value (5-3-1 #13), also one whose form is wrong: entries are what stands between commas. */
export function parseDnsNames(value: string): DnsNames {
  if (value === '') return { names: [], trailingComma: false, emptyEntry: false };
  const entries = value.split(',');
  const trailingComma = entries.length > 1 && entries.at(-1) === '';
  if (trailingComma) entries.pop();
  return {
    names: entries
      .filter((entry) => entry !== '')
      .map((entry) => {
        const written = /^(?:DNS(?:Name)?\s*[=:]\s*)+/i.exec(entry)?.[0] ?? '';
        return { name: entry.slice(written.length), prefixed: written === PREFIX };
      }),
    trailingComma,
    emptyEntry: entries.includes(''),
  };
}

/** Writes names in the form of 5-3-1 #13. */
export const printDnsNames = (names: readonly string[]): string =>
  names.map((name) => PREFIX + name).join(',');

/** Names without the repeated ones, compared without case (D-30); the first spelling stays. */
export function withoutRepeats(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

const PREFIXES = /^(?:DNS(?:Name)?\s*[=:])+/i;
const HOST = /^[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?$/;

/**
 * The host names of a plain list such as `a.example b.example`, `a.example;b.example` or one a line; undefined where
 * what stands there is something else, and where it may be one name with a blank in it.
 */
export function hostsInList(text: string): string[] | undefined {
  const parts = text.split(/[\s,;、，；]+/u).filter((part) => part !== '');
  const hosts = parts.map((part) => part.replace(PREFIXES, ''));
  const isList =
    /[,;、，；\n]/u.test(text) ||
    parts.every((part) => PREFIXES.test(part)) ||
    new Set(hosts.map(topLevel)).size === 1;
  return hosts.length > 0 && isList && hosts.every((host) => HOST.test(host)) ? hosts : undefined;
}

const topLevel = (host: string): string => host.slice(host.lastIndexOf('.') + 1).toLowerCase();
