import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { formatOf, type Language } from '@upki-tsv/core';
import { useState, useSyncExternalStore } from 'react';
import type { Activity, Session, SheetState, Snapshot, TableState } from '../session/index.ts';
import { Export } from './export.tsx';
import { Findings } from './findings.tsx';
import { Frame, useLanguage, useTexts } from './frame.tsx';
import { NewSheet } from './new-sheet.tsx';
import { VIEWS, type View } from './place.ts';
import { Summary } from './summary.tsx';
import type { Texts } from './texts/texts.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  // The host's own menu lies over the corner.
  sheetNote: { paddingRight: '34px' },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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
  const { sheet, activity, fault } = snapshot;
  return (
    <main className={styles.pane}>
      {sheet.kind === 'table' ? (
        <Summary table={sheet} activity={activity} />
      ) : (
        <SheetNote sheet={sheet} activity={activity} />
      )}
      {fault && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.fault[fault.kind]}</MessageBarBody>
        </MessageBar>
      )}
      <TabList size="small" selectedValue={view} onTabSelect={(_, { value }) => setView(value as View)}>
        {VIEWS.map((each) => (
          <Tab key={each} value={each}>
            {texts.views[each]}
          </Tab>
        ))}
      </TabList>
      {view === 'sheet' && (
        <NewSheet
          onAdd={(type) => void session.addApplicationSheet(type)}
          onAddInstitution={() => void session.addInstitutionSheet()}
        />
      )}
      {view === 'export' && sheet.kind === 'table' && (
        <Export key={sheet.sheet.id} table={sheet} session={session} />
      )}
      {view === 'check' && <CheckView session={session} snapshot={snapshot} />}
    </main>
  );
}

interface CheckViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
}

function CheckView({ session, snapshot }: CheckViewProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { sheet } = snapshot;
  const { on } = snapshot.highlights;
  return (
    <>
      <div className={styles.commands}>
        <Button size="small" onClick={() => void session.check()}>
          {texts.checkAgain}
        </Button>
        {sheet.kind === 'table' && (
          <Button size="small" appearance="subtle" onClick={() => void session.highlight(!on)}>
            {on ? texts.clearHighlights : texts.showHighlights}
          </Button>
        )}
      </div>
      {sheet.kind === 'table' && <Findings key={sheet.sheet.id} table={sheet} onReveal={session.reveal} />}
    </>
  );
}

type OtherSheet = Exclude<SheetState, TableState>;

interface SheetNoteProps {
  readonly sheet: OtherSheet;
  readonly activity: Activity;
}

/** Why there is nothing to check on the active sheet. */
function SheetNote({ sheet, activity }: SheetNoteProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const starting = sheet.kind === 'none' && (activity === 'starting' || activity === 'reading');
  return (
    <Body1 as="p" className={styles.sheetNote}>
      {starting ? texts.checking : sheetText(sheet, texts, language)}
    </Body1>
  );
}

function sheetText(sheet: OtherSheet, texts: Texts, language: Language): string {
  switch (sheet.kind) {
    case 'unclear':
      return texts.sheet.unclear(sheet.types.map((type) => formatOf(type).title[language]));
    case 'repeated':
      return texts.sheet.repeated(sheet.names);
    default:
      return texts.sheet[sheet.kind];
  }
}
