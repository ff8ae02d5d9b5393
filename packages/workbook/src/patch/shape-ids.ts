import { latin1Text } from '../bytes.ts';
import type { PackageDraft } from './draft.ts';

/** Ids come in blocks of this size: block 3 holds 3073 to 4095, the first of each is left free. */
const BLOCK = 1024;
const ID = /_x0000_[si](\d{1,9})\b/g;
const ID_MAP = /(<(?:[\w.-]+:)?idmap\b[^>]*?\bdata\s*=\s*["'])([^"']*)/;

/**
 * Ids of shapes. Excel wants them to differ over all drawings of a workbook, and each drawing to name the blocks that
 * its ids come from (`idmap`), which belong to it alone.
 */
export class ShapeIds {
  /** The drawings that use a block. */
  readonly #users = new Map<number, Set<string>>();

  constructor(draft: PackageDraft) {
    for (const name of draft.names()) {
      if (name.toLowerCase().endsWith('.vml')) this.note(name, latin1Text(draft.part(name)));
    }
  }

  /** Takes in the blocks that a drawing uses. */
  note(part: string, vml: string): void {
    for (const block of blocksOf(vml)) {
      const users = this.#users.get(block) ?? new Set();
      this.#users.set(block, users.add(part.toLowerCase()));
    }
  }

  /**
   * Free ids for shapes of a drawing: what its own blocks have left, then new blocks.
   * @returns the ids, and the drawing with the new blocks named
   */
  take(part: string, vml: string, count: number): { readonly ids: readonly number[]; readonly vml: string } {
    const used = new Set<number>();
    for (const [, id] of vml.matchAll(ID)) used.add(Number(id));
    const ids: number[] = [];
    const fill = (block: number): void => {
      for (let id = block * BLOCK + 1; id < (block + 1) * BLOCK && ids.length < count; id++) {
        if (!used.has(id)) ids.push(id);
      }
    };
    for (const block of namedBlocks(vml)) {
      const users = this.#users.get(block);
      if (users?.size === 1 && users.has(part.toLowerCase())) fill(block);
    }
    const added: number[] = [];
    for (let block = 1; ids.length < count; block++) {
      if (this.#users.has(block)) continue;
      this.#users.set(block, new Set([part.toLowerCase()]));
      added.push(block);
      fill(block);
    }
    return { ids, vml: added.length === 0 ? vml : withBlocks(vml, added) };
  }
}

function blocksOf(vml: string): Set<number> {
  const blocks = new Set(namedBlocks(vml));
  for (const [, id] of vml.matchAll(ID)) blocks.add(Math.floor(Number(id) / BLOCK));
  return blocks;
}

const namedBlocks = (vml: string): number[] =>
  (ID_MAP.exec(vml)?.[2] ?? '')
    .split(/[,\s]+/)
    .flatMap((block) => (/^\d{1,6}$/.test(block) ? [Number(block)] : []));

function withBlocks(vml: string, added: readonly number[]): string {
  const data = added.join(',');
  if (ID_MAP.test(vml)) {
    return vml.replace(
      ID_MAP,
      (_, before: string, named: string) => `${before}${named.trim() === '' ? data : `${named},${data}`}`,
    );
  }
  return vml.replace(
    /<(?:[\w.-]+:)?xml(?=[\s>])[^>]*>/,
    (root) =>
      `${root}<o:shapelayout xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>`,
  );
}
