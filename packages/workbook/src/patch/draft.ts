import { latin1Text, utf8Bytes } from '../bytes.ts';
import type { Package } from '../package.ts';
import type { PartSource } from '../relationships.ts';
import type { XmlScanner } from '../xml.ts';
import type { Edits } from './edits.ts';
import { writeZip } from './zip-writer.ts';

/** A copy of a package in the making: the parts that change, over the package itself. */
export class PackageDraft implements PartSource {
  readonly #package: Package;
  /** By the name that the package has for the part. */
  readonly #changed = new Map<string, Uint8Array>();

  constructor(source: Package) {
    this.#package = source;
  }

  find(name: string): object | undefined {
    return this.#package.find(name) ?? this.#changed.get(name);
  }

  /** Names of all parts, those that were added last. */
  names(): string[] {
    const names = this.#package.entries.map(({ name }) => name);
    return [...new Set([...names, ...this.#changed.keys()])];
  }

  part(name: string): Uint8Array {
    return this.#changed.get(this.#key(name)) ?? this.#package.part(name);
  }

  set(name: string, content: Uint8Array | string): void {
    this.#changed.set(this.#key(name), typeof content === 'string' ? utf8Bytes(content) : content);
  }

  /** Applies what was edited in a part, as its scanner holds it. */
  apply(name: string, { bytes }: XmlScanner, edits: Edits): void {
    if (edits.isEmpty) return;
    declareUtf8(bytes, edits);
    this.set(name, edits.apply());
  }

  /** The first of `before1after`, `before2after` … that names no part yet. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.find(`${before}${number}${after}`) !== undefined) number++;
    return `${before}${number}${after}`;
  }

  /** @throws WorkbookError `too-large` */
  write(): Uint8Array {
    const changed = new Map(this.#changed);
    const entries = this.#package.entries.map((entry) => {
      const content = changed.get(entry.name);
      changed.delete(entry.name);
      return content === undefined ? { entry, name: entry.name } : { entry, name: entry.name, content };
    });
    const added = [...changed].map(([name, content]) => ({ name, content }));
    return writeZip([...entries, ...added], this.#package.zip);
  }

  #key(name: string): string {
    return this.#package.find(name)?.name ?? name;
  }
}

/** Scanners turn UTF-16 into UTF-8, which the part must then say of itself. */
function declareUtf8(bytes: Uint8Array, edits: Edits): void {
  const declaration = latin1Text(bytes, 0, Math.min(200, bytes.length)).split('?>', 1)[0] ?? '';
  const [found, before = '', encoding = ''] =
    /^(<\?xml\s[^?]*encoding\s*=\s*["'])(utf-16[a-z]*)/i.exec(declaration) ?? [];
  if (found !== undefined) edits.replace(before.length, before.length + encoding.length, 'UTF-8');
}
