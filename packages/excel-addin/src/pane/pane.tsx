import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { Session, Snapshot } from '../session/index.ts';
import { CreateView } from './create/create-view.tsx';
import { ExportBar } from './export/export-bar.tsx';
import { ExportView } from './export/export-view.tsx';
import { type Exporting, useExport } from './export/use-export.ts';
import { CheckView } from './findings/check-view.tsx';
import { type Listing, useListing } from './findings/use-listing.ts';
import { Frame, useTexts } from './frame.tsx';
import { ScrollAreaContext } from './list/scroll-area.ts';
import { LowContext, useIsLow } from './list/use-low.ts';
import { SettingsView } from './settings/settings-view.tsx';
import { StartView } from './start/start-view.tsx';
import { type Announce, AnnounceContext } from './status/announcer.ts';
import { WorkProgress } from './status/progress.tsx';
import { ResultLine, type Said } from './status/result-line.tsx';
import { StatusBars } from './status/status-bars.tsx';
import { useLasting } from './status/use-settled.ts';
import { SheetHeading, Summary } from './summary.tsx';
import type { View } from './view.ts';
import { ViewTabs } from './view-tabs.tsx';

const useStyles = makeStyles({
  top: { flexShrink: 0, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  // Where a window is so low, or enlarged so far, that little would be left of it, the whole pane scrolls.
  area: { flexGrow: 1, minHeight: '180px', overflowY: 'auto', overflowX: 'hidden', outlineStyle: 'none' },
  padded: { padding: tokens.spacingHorizontalM },
  foot: { flexShrink: 0 },
});

interface PaneProps {
  readonly session: Session;
  readonly view: View;
}

/** The pane over a running session. */
export function Pane({ session, view: first }: PaneProps) {
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  return (
    <Frame language={snapshot.language} theme={snapshot.theme}>
      <PaneBody session={session} snapshot={snapshot} first={first} />
    </Frame>
  );
}

interface PaneBodyProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly first: View;
}

function PaneBody({ session, snapshot, first }: PaneBodyProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [view, setView] = useState(first);
  const [said, setSaid] = useState<Said | null>(null);
  const { sheet } = snapshot;
  const sheetId = sheet.kind === 'none' ? '' : sheet.sheet.id;
  const listing = useListing(sheetId);
  const exporting = useExport(session);
  const area = useRef<HTMLDivElement>(null);
  const low = useIsLow(area);
  const id = useId();

  const announce = useCallback<Announce>((sentence, tone = 'done') => {
    setSaid((before) => ({ sentence, tone, nth: (before?.nth ?? 0) + 1 }));
  }, []);
  const go = useCallback((to: View) => {
    setView(to);
    area.current?.scrollTo({ top: 0 });
  }, []);
  const forget = useCallback(() => setSaid(null), []);
  // What was done on one sheet is not said over another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another sheet puts it away
  useEffect(forget, [sheetId]);
  const sound = sheet.kind === 'table' && sheet.errors === 0;
  // That errors keep the export back is not said when there are none.
  useEffect(() => {
    if (sound) setSaid((before) => (before?.tone === 'warning' ? null : before));
  }, [sound]);
  const dismiss = () => {
    // Its button goes away with it.
    area.current?.focus({ preventScroll: true });
    forget();
  };
  const showErrors = () => {
    listing.only('error');
    go('check');
    announce(texts.status.errorsKeep, 'warning');
  };
  return (
    <AnnounceContext value={announce}>
      <LowContext value={low}>
        <ScrollAreaContext value={area}>
          <header className={styles.top}>
            {sheet.kind === 'table' ? (
              <Summary
                table={sheet}
                others={snapshot.otherSheets}
                onSheet={(id) => void session.activate(id)}
                severities={listing.filter.severities}
                onToggle={(severity) => {
                  listing.toggle(severity);
                  go('check');
                }}
              />
            ) : (
              <SheetHeading sheet={sheet} />
            )}
            <ViewTabs view={view} onView={go} tabId={(each) => `${id}-${each}`} panelId={`${id}-panel`} />
            <StatusBars session={session} snapshot={snapshot} />
          </header>
          <main ref={area} tabIndex={-1} className={styles.area}>
            <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${view}`}>
              <ViewBody
                session={session}
                snapshot={snapshot}
                view={view}
                listing={listing}
                exporting={exporting}
                onView={go}
                onShowErrors={showErrors}
              />
            </div>
          </main>
          <footer className={styles.foot}>
            <WorkProgress session={session} snapshot={snapshot} />
            <ResultLine said={said} onDismiss={dismiss} onForget={forget} />
            {sheet.kind === 'table' && (
              <ExportBar
                exporting={exporting}
                session={session}
                snapshot={snapshot}
                table={sheet}
                onView={go}
                onShowErrors={showErrors}
              />
            )}
          </footer>
        </ScrollAreaContext>
      </LowContext>
    </AnnounceContext>
  );
}

interface ViewBodyProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly listing: Listing;
  readonly exporting: Exporting;
  readonly onView: (view: View) => void;
  readonly onShowErrors: () => void;
}

function ViewBody({ session, snapshot, view, listing, exporting, onView, onShowErrors }: ViewBodyProps) {
  const styles = useStyles();
  const { sheet } = snapshot;
  if (view === 'settings' || view === 'sheet') {
    const Own = view === 'settings' ? SettingsView : CreateView;
    return (
      <div className={styles.padded}>
        <Own session={session} snapshot={snapshot} />
      </div>
    );
  }
  if (sheet.kind !== 'table') {
    return (
      <div className={styles.padded}>
        {isReading(snapshot) ? (
          !snapshot.halted && <Reading />
        ) : (
          <StartView session={session} snapshot={snapshot} onView={onView} />
        )}
      </div>
    );
  }
  if (view === 'export') {
    return (
      <div className={styles.padded}>
        <ExportView
          key={sheet.sheet.id}
          exporting={exporting}
          session={session}
          snapshot={snapshot}
          table={sheet}
          onView={onView}
          onShowErrors={onShowErrors}
        />
      </div>
    );
  }
  return (
    <CheckView
      key={sheet.sheet.id}
      session={session}
      snapshot={snapshot}
      table={sheet}
      listing={listing}
      onView={onView}
    />
  );
}

/** True before the active sheet is known. */
const isReading = ({ sheet, activity, halted }: Snapshot): boolean =>
  sheet.kind === 'none' && (halted || activity === 'starting' || activity === 'reading');

/** Milliseconds of reading before anything is said of it: most sheets are there sooner. */
const SAID_AFTER = 300;

function Reading() {
  const texts = useTexts();
  const lasting = useLasting(true, SAID_AFTER);
  return lasting ? <Spinner size="tiny" label={texts.status.activity.reading} /> : null;
}
