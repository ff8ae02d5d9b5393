import {
  type EncodedExport,
  type ExportScope,
  type Fault,
  type FixPreview,
  type SaveOutcome,
  type SaveWay,
  type ScopedPlan,
  type Session,
  zipped,
} from '../../session/index.ts';

/** How several files are handed over. */
export type Packing = 'separate' | 'zip';

/**
 * Where a file is, as far as it can be known: given to the browser's downloads, on a page of the system's browser, in
 * the ZIP beside it, on the clipboard, to be copied by the person, or nowhere.
 */
export type Whereabouts =
  | 'download'
  | 'browser'
  | 'in-zip'
  | 'copied'
  | 'to-copy'
  | 'to-copy-pin'
  | 'copy-refused'
  | 'nowhere';

export interface HandedFile {
  readonly file: EncodedExport;
  readonly where: Whereabouts;
}

/** An export that was made; it stands for the sheet as it was at that revision. */
export interface Exported {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly revision: number;
  readonly scope: ExportScope;
  /** The upload files. */
  readonly files: readonly EncodedExport[];
  /** Where the upload files went; before them a ZIP that holds them, if there is one. */
  readonly handed: readonly HandedFile[];
  readonly zipName: string;
  readonly done: FixPreview | null;
}

export type ExportOutcome =
  | { readonly kind: 'done'; readonly exported: Exported }
  | { readonly kind: 'blocked'; readonly plan: ScopedPlan }
  | { readonly kind: 'failed'; readonly fault: Fault };

export type ExportSession = Pick<Session, 'snapshot' | 'encode' | 'save'>;

/** Most files that are handed over one by one unless the person asks for it. */
const MAX_SEPARATE = 10;

/** A way that takes any bytes; copying takes texts alone. */
export const bytesWay = (ways: readonly SaveWay[], files: readonly EncodedExport[]): SaveWay | undefined =>
  ways.find((way) => way !== 'copy' && files.every((file) => waysOf(file, ways).includes(way)));

/** The ways that a file may go: one with PINs not into an address, which browsers keep, and a ZIP not as a text. */
export const waysOf = (file: EncodedExport, ways: readonly SaveWay[]): readonly SaveWay[] =>
  ways.filter((way) => (way === 'browser' ? !file.holdsPin : way !== 'copy' || !isZip(file)));

/** How so many files are handed over where the person has not chosen: a window of the browser shows one file. */
export function usualPacking(files: number, ways: readonly SaveWay[]): Packing {
  const way = bytesWay(ways, []);
  if (way === undefined || files <= 1) return 'separate';
  return way === 'browser' || files > MAX_SEPARATE ? 'zip' : 'separate';
}

/** Checks the sheet once more, makes the files and hands them over. */
export async function runExport(
  session: ExportSession,
  scope: ExportScope,
  chosen: Packing | null,
): Promise<ExportOutcome> {
  const result = await session.encode(scope);
  if (result.status === 'blocked') return { kind: 'blocked', plan: result.plan };
  if (result.status === 'failed') return { kind: 'failed', fault: result.fault };
  const { sheet, environment } = session.snapshot();
  const { files, revision, zipName, done } = result;
  const { saveWays } = environment;
  const packing =
    bytesWay(saveWays, files) === undefined ? 'separate' : (chosen ?? usualPacking(files.length, saveWays));
  return {
    kind: 'done',
    exported: {
      sheet: sheet.kind === 'none' ? '' : sheet.sheet.id,
      revision,
      scope,
      files,
      handed: await (packing === 'zip' && files.length > 1
        ? handOverZip(session, files, zipName)
        : handOver(session, files)),
      zipName,
      done,
    },
  };
}

/** Hands files over in the platform's best way; texts to be copied wait for the person, one by one. */
async function handOver(
  session: ExportSession,
  files: readonly EncodedExport[],
): Promise<readonly HandedFile[]> {
  const { saveWays } = session.snapshot().environment;
  const way = bytesWay(saveWays, files);
  if (way === undefined) {
    const isForPins = bytesWay(saveWays, []) !== undefined;
    return files.map((file) => ({ file, where: isForPins && file.holdsPin ? 'to-copy-pin' : 'to-copy' }));
  }
  const saved = await session.save(files, way);
  return files.map((file, index) => ({ file, where: whereabouts(file, saved[index]?.outcome) }));
}

async function handOverZip(
  session: ExportSession,
  files: readonly EncodedExport[],
  zipName: string,
): Promise<readonly HandedFile[]> {
  const zip = await handOver(session, [await zipped(files, zipName)]);
  return [...zip, ...files.map((file): HandedFile => ({ file, where: 'in-zip' }))];
}

/** Hands one file over again, in a way that the person chose. Copies nothing by itself. */
export async function handOverAgain(
  session: ExportSession,
  file: EncodedExport,
  way: SaveWay,
): Promise<{ readonly where: Whereabouts; readonly text: string | null }> {
  const [saved] = await session.save([file], way);
  const outcome = saved?.outcome;
  return {
    where: whereabouts(file, outcome),
    text: outcome?.way === 'copy' ? outcome.text : null,
  };
}

function whereabouts(file: EncodedExport, outcome: SaveOutcome | undefined): Whereabouts {
  if (outcome === undefined) return 'nowhere';
  if (outcome.way !== 'copy') return outcome.way;
  return isZip(file) ? 'nowhere' : 'to-copy';
}

export const isZip = ({ name }: EncodedExport): boolean => name.toLowerCase().endsWith('.zip');
