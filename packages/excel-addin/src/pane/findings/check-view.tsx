import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ruleOf } from '@upki-tsv/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FixPreview, Session, Snapshot, TableState } from '../../session/index.ts';
import { Preview } from '../fixes/preview.tsx';
import { useLanguage, useTexts } from '../frame.tsx';
import { mayMoveFocus } from '../list/may-move-focus.ts';
import { useScrollArea } from '../list/scroll-area.ts';
import { useFocusInside } from '../list/use-focus-inside.ts';
import { SelectionPanel } from '../selection/selection-panel.tsx';
import { draftOfTable } from '../start/mapping-draft.ts';
import { MappingForm } from '../start/mapping-form.tsx';
import { NoticeBar } from '../status/notice-bar.tsx';
import type { View } from '../view.ts';
import { arrange } from './arrange.ts';
import { CalmScreen } from './calm-screen.tsx';
import { FindingList } from './finding-list.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Listing } from './use-listing.ts';

const useStyles = makeStyles({
  padded: { padding: tokens.spacingHorizontalM },
  bar: { margin: tokens.spacingHorizontalM, flexShrink: 0, overflowWrap: 'anywhere' },
});

interface Asked {
  readonly title: string;
  readonly preview: FixPreview;
  /** What follows when it was written. */
  readonly after?: () => Promise<void>;
}

interface CheckViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly table: TableState;
  readonly listing: Listing;
  readonly onView: (view: View) => void;
}

/** The selected cell first, then all findings; in their place what a fix of several would write. */
export function CheckView({ session, snapshot, table, listing, onView }: CheckViewProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const area = useScrollArea();
  const [mapping, setMapping] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [preparing, setPreparing] = useState(false);
  const { grouping, picked, pick: pickOne, unfold } = listing;
  const filter = useDeferredValue(listing.filter);
  const arrangement = useMemo(
    () => arrange(table, grouping, filter, language),
    [table, grouping, filter, language],
  );
  const { findings: inOrder } = arrangement;
  const pick = useCallback(
    (key: string | null) => {
      const found = inOrder.find((each) => each.key === key);
      if (found) unfold(found.placed.finding.rule, true);
      pickOne(key);
    },
    [inOrder, pickOne, unfold],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked) return;
    area.current?.scrollTo({ top: 0 });
    if (mayMoveFocus(area.current)) heading.current?.focus();
  }, [asked, area]);

  // The list and the panel hand the focus on themselves as long as they have something to hand it to.
  const hadFocus = useFocusInside(area);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the findings takes a focused one away
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) area.current?.focus();
  }, [arrangement.findings]);

  const ask = async (title: string, prepare: () => Promise<FixPreview>) => {
    setPreparing(true);
    try {
      setAsked({ title, preview: await prepare() });
    } finally {
      setPreparing(false);
    }
  };

  const addColumns = (): void => {
    const preview = session.previewMissingColumns();
    const after = () => session.readAddedColumns(preview);
    setAsked({ title: texts.mapping.addColumns, preview, after });
  };

  if (asked) {
    return (
      <div className={styles.padded}>
        <Preview
          session={session}
          preview={asked.preview}
          title={asked.title}
          heading={heading}
          onDone={(result) => {
            if (result?.status === 'written') void asked.after?.();
            if (mayMoveFocus(area.current)) area.current?.focus();
            setAsked(null);
          }}
        />
      </div>
    );
  }
  if (mapping) {
    const close = (): void => setMapping(false);
    return (
      <div className={styles.padded}>
        <MappingForm
          session={session}
          top={table.top}
          first={draftOfTable(table)}
          onCancel={close}
          onUsed={close}
        />
      </div>
    );
  }
  const { total, findings } = arrangement;
  return (
    <>
      {table.partly && table.headerRow !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {texts.mapping.partly}
            {table.unused.length > 0 && ` ${texts.mapping.unread(table.unused)}`}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setMapping(true)}>
              {texts.start.useThisButton}
            </Button>
            {lacksColumns(table) && (
              <Button size="small" onClick={addColumns}>
                {texts.mapping.addColumns}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      <div role="status">
        {snapshot.notice && (
          <NoticeBar
            notice={snapshot.notice}
            onDismiss={() => {
              area.current?.focus({ preventScroll: true });
              session.dismiss();
            }}
            onPreview={(title, preview) => setAsked({ title, preview })}
          />
        )}
      </div>
      <SelectionPanel
        session={session}
        snapshot={snapshot}
        table={table}
        findings={arrangement.findings}
        picked={picked}
        onPick={pick}
      />
      {total > 0 && (
        <Toolbar
          listing={listing}
          type={table.type}
          arrangement={arrangement}
          safeFixes={table.safeFixes}
          preparing={preparing}
          onFixSafe={() => void ask(texts.findings.safeFixes, () => session.previewSafeFixes())}
          onCheck={() => void session.check()}
        />
      )}
      {total === 0 && (
        <CalmScreen
          table={table}
          complete={isComplete(snapshot, table)}
          onCreate={() => onView('sheet')}
          onCheck={() => void session.check()}
        />
      )}
      {total > 0 && findings.length === 0 && (
        <div className={styles.padded}>
          <p>{texts.findings.none}</p>
          <Button size="small" onClick={listing.clear}>
            {texts.findings.clearFilter}
          </Button>
        </div>
      )}
      {findings.length > 0 && (
        <FindingList
          session={session}
          table={table}
          selection={snapshot.selection}
          arrangement={arrangement}
          grouping={grouping}
          picked={picked}
          onPick={pick}
          unfolded={listing.unfolded}
          onUnfold={unfold}
          preparing={preparing}
          onFixRule={(rule) =>
            void ask(texts.findings.fixRuleOf(ruleOf(rule)?.title[language] ?? ''), () =>
              session.previewRuleFixes(rule),
            )
          }
        />
      )}
    </>
  );
}

/** True where items lack a column that can be added. */
const lacksColumns = ({ general }: TableState): boolean =>
  general.some(({ finding }) => finding.rule === 'column-required');

const isComplete = ({ halted, outdated }: Snapshot, { pending }: TableState): boolean =>
  pending === 0 && !halted && !outdated;
