import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type {
  EncodedExport,
  ExportScope,
  Fault,
  SaveWay,
  ScopedPlan,
  Session,
  Snapshot,
} from '../../session/index.ts';
import { zipped } from '../../session/index.ts';
import { copyText } from './copy-text.ts';
import {
  bytesWay,
  type Exported,
  type ExportOutcome,
  type HandedFile,
  handOverAgain,
  type Packing,
  runExport,
} from './run-export.ts';
import { wholePlan } from './whole-plan.ts';

/** The state of an export, shared by the bar at the foot and the view. */
export interface Exporting {
  /** Which records are exported. */
  readonly scope: ExportScope;
  /** What an export of these records would make; null until it is known. */
  readonly plan: ScopedPlan | null;
  /** How several files are handed over; null where the person has not chosen. */
  readonly packing: Packing | null;
  readonly busy: boolean;
  /** The last export of the sheet that is shown; null before one. */
  readonly exported: Exported | null;
  /** What went wrong beside the session, which tells its own faults. */
  readonly fault: Fault | null;
  readonly choose: (scope: ExportScope) => void;
  readonly pack: (packing: Packing) => void;
  readonly run: () => Promise<ExportOutcome>;
  /** Hands a file over again. */
  readonly again: (file: EncodedExport, way: SaveWay) => Promise<void>;
  /** Hands all files over in one ZIP. */
  readonly asZip: () => Promise<void>;
  /** The records were marked as done: the sheet is known to have changed by that alone. */
  readonly markedDone: () => void;
}

/** A part of the add-in could not be loaded, say. */
const UNEXPECTED: Fault = { kind: 'unexpected', during: 'export', retry: true, code: '' };
/** Milliseconds that a selection or sheet stays as it is before the plan is made again. */
const REPLAN_AFTER = 150;

export function useExport(session: Session): Exporting {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const sheet = sheetOf(snapshot);
  const [scope, choose] = useState<ExportScope>('all');
  const [packing, pack] = useState<Packing | null>(null);
  const [busy, setBusy] = useState(false);
  const [exported, setExported] = useState<Exported | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const plan = usePlan(session, snapshot, scope);

  const run = useCallback(async (): Promise<ExportOutcome> => {
    setBusy(true);
    setFault(null);
    setExported(null);
    try {
      const outcome = await runExport(session, scope, packing);
      if (outcome.kind === 'done') setExported(outcome.exported);
      return outcome;
    } catch {
      setFault(UNEXPECTED);
      return { kind: 'failed', fault: UNEXPECTED };
    } finally {
      setBusy(false);
    }
  }, [session, scope, packing]);

  const setWhere = useCallback((handed: HandedFile) => {
    setExported((before) => before && { ...before, handed: withHanded(before.handed, handed) });
  }, []);

  const again = useCallback(
    async (file: EncodedExport, way: SaveWay): Promise<void> => {
      const { where, text } = await handOverAgain(session, file, way);
      if (text === null || where !== 'to-copy') return setWhere({ file, where });
      setWhere({ file, where: (await copyText(text)) ? 'copied' : 'copy-refused' });
    },
    [session, setWhere],
  );

  const asZip = useCallback(async (): Promise<void> => {
    const way = exported ? bytesWay(session.snapshot().environment.saveWays, exported.files) : undefined;
    if (!exported || way === undefined) return;
    setFault(null);
    try {
      await again(await zipped(exported.files, exported.zipName), way);
    } catch {
      setFault(UNEXPECTED);
    }
  }, [session, exported, again]);

  const markedDone = useCallback(() => {
    const { revision } = session.snapshot();
    setExported((before) => before && { ...before, revision, done: null });
  }, [session]);

  return {
    scope,
    plan,
    packing,
    busy,
    exported: exported?.sheet === sheet ? exported : null,
    fault,
    choose,
    pack,
    run,
    again,
    asZip,
    markedDone,
  };
}

const sheetOf = ({ sheet }: Snapshot): string => (sheet.kind === 'none' ? '' : sheet.sheet.id);

/** Where a file is now; one that was not handed over before stands first. */
export const withHanded = (all: readonly HandedFile[], handed: HandedFile): readonly HandedFile[] =>
  all.some(({ file }) => file.name === handed.file.name)
    ? all.map((each) => (each.file.name === handed.file.name ? handed : each))
    : [handed, ...all];

/** The plan of the chosen records: of all at once, of others a moment after the sheet or the selection changed. */
function usePlan(session: Session, { sheet, revision, selection }: Snapshot, scope: ExportScope) {
  const [planned, setPlanned] = useState<{ readonly sheet: string; readonly plan: ScopedPlan } | null>(null);
  const whole = sheet.kind === 'table' ? sheet : null;
  const id = whole?.sheet.id;
  const selected = scope === 'selected' ? selection?.address : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision and the selection say that it is to be made again
  useEffect(() => {
    if (scope === 'all' || id === undefined) return;
    let stale = false;
    const timer = setTimeout(() => {
      session.planExport(scope).then(
        (plan) => {
          if (!stale) setPlanned({ sheet: id, plan });
        },
        () => {
          if (!stale) setPlanned(null);
        },
      );
    }, REPLAN_AFTER);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [session, scope, id, revision, selected]);
  if (!whole) return null;
  if (scope === 'all') return wholePlan(whole);
  return planned?.sheet === id && planned?.plan.scope === scope ? planned.plan : null;
}
