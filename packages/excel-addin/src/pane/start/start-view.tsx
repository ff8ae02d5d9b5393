import { Body1, Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ApplicationType } from '@upki-tsv/core';
import { useState } from 'react';
import type { ApplicationSheet, Session, SheetState, Snapshot, TableState } from '../../session/index.ts';
import { NewSheet } from '../create/new-sheet.tsx';
import { OpenTsv } from '../create/open-tsv.tsx';
import { useLanguage, useTexts } from '../frame.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section, Sections } from '../parts/section.tsx';
import { TypeSelect } from '../parts/type-select.tsx';
import { typeTitle } from '../parts/type-title.ts';
import { useToTop } from '../parts/use-to-top.ts';
import type { Texts } from '../texts/texts.ts';
import type { View } from '../view.ts';
import { InstitutionValues } from './institution-values.tsx';
import { draftOf, guessType, mappingOf } from './mapping-draft.ts';
import { MappingForm } from './mapping-form.tsx';

const useStyles = makeStyles({
  lead: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sheet: { width: '100%', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere', textAlign: 'start' },
  type: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'end',
  },
  start: { alignSelf: 'flex-start' },
});

interface StartViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly onView: (view: View) => void;
}

/** The ways from any sheet to one of applications. */
export function StartView({ session, snapshot, onView }: StartViewProps) {
  const { sheet } = snapshot;
  // Another sheet begins anew.
  return sheet.kind === 'table' ? null : (
    <Start key={sheetId(sheet)} session={session} snapshot={snapshot} sheet={sheet} onView={onView} />
  );
}

const sheetId = (sheet: OtherSheet): string => (sheet.kind === 'none' ? '' : sheet.sheet.id);

function Start({ session, snapshot, sheet, onView }: StartViewProps & { readonly sheet: OtherSheet }) {
  const styles = useStyles();
  const texts = useTexts();
  const [mapping, setMapping] = useState(false);
  const toTop = useToTop();
  const map = (on: boolean): void => {
    setMapping(on);
    toTop();
  };
  const { activity } = snapshot;
  const disabled = activity === 'starting' || activity === 'writing' || activity === 'stopped';
  const others = snapshot.sheets.filter(({ id }) => id !== sheetId(sheet));
  const top = sheet.kind === 'other' || sheet.kind === 'unclear' ? sheet.top : [];
  // What looks like applications leads to its columns first.
  const isGuessed = sheet.kind === 'other' && sheet.hint?.kind === 'guessed';
  if (mapping) return <MappingForm session={session} top={top} onCancel={() => map(false)} />;
  return (
    <Sections>
      <Lead sheet={sheet} />
      {sheet.kind === 'institution' && <InstitutionValues institution={sheet.institution} />}
      {sheet.kind === 'unclear' && (
        <ChooseType session={session} types={sheet.types} top={top} disabled={disabled} />
      )}
      {sheet.kind === 'repeated' && <MappingForm session={session} top={sheet.top} />}
      {isGuessed && <UseThis onOpen={() => map(true)} />}
      {others.length > 0 && <GoTo session={session} sheets={others} />}
      <NewSheet session={session} disabled={disabled} />
      {top.length > 0 && !isGuessed && <UseThis onOpen={() => map(true)} />}
      <OpenTsv session={session} disabled={disabled} />
      <Link as="button" className={styles.start} onClick={() => onView('sheet')}>
        {texts.start.more}
      </Link>
    </Sections>
  );
}

type OtherSheet = Exclude<SheetState, TableState>;

/** What the active sheet is, in place of its findings. */
function Lead({ sheet }: { readonly sheet: OtherSheet }) {
  const styles = useStyles();
  const { start, sheet: said } = useTexts();
  const language = useLanguage();
  const [title, body] = leadOf(sheet, start);
  return (
    <div className={styles.lead}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {sheet.kind === 'repeated' && <Body1 as="p">{said.repeated(sheet.names)}</Body1>}
      {sheet.kind === 'unclear' && sheet.deciding.length > 0 && (
        <Body1 as="p">{start.deciding(sheet.deciding.map((name) => name[language]))}</Body1>
      )}
      {sheet.kind === 'unclear' && sheet.contradicting.length > 0 && (
        <Body1 as="p">{start.contradicting(sheet.contradicting)}</Body1>
      )}
      {body && <Body1 as="p">{body}</Body1>}
    </div>
  );
}

function leadOf(sheet: OtherSheet, start: Texts['start']): readonly [title: string, body: string] {
  switch (sheet.kind) {
    case 'none':
      return [start.none, ''];
    case 'institution':
      return [start.institution, start.institutionLead];
    case 'unclear':
      return [start.unclear, start.unclearLead];
    case 'repeated':
      return [start.repeated, start.repeatedLead];
    case 'other':
      switch (sheet.hint?.kind) {
        case 'guessed':
          return [start.hints.guessed, start.hints.guessedLead];
        case 'vertical':
          return [start.hints.vertical, start.hints.verticalLead];
        case 'header-below':
          return [start.hints.headerBelow(sheet.hint.row), start.hints.headerBelowLead];
        default:
          return [start.other, start.otherLead];
      }
  }
}

interface GoToProps {
  readonly session: Pick<Session, 'activate'>;
  readonly sheets: readonly ApplicationSheet[];
}

function GoTo({ session, sheets }: GoToProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <Section title={texts.start.goTo}>
      <ul className={styles.sheets}>
        {sheets.map(({ id, name, type }) => (
          <li key={id}>
            <Button className={styles.sheet} onClick={() => void session.activate(id)}>
              <span className={styles.name}>{name}</span>
              {type && <span className={styles.type}>{typeTitle(type, language)}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Unclear = Extract<SheetState, { kind: 'unclear' }>;

interface ChooseTypeProps extends Pick<Unclear, 'types' | 'top'> {
  readonly session: Pick<Session, 'mapColumns'>;
  readonly disabled: boolean;
}

/** The headers say what the columns hold, and the person says which type that is. */
function ChooseType({ session, types, top, disabled }: ChooseTypeProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [type, setType] = useState<ApplicationType>(() =>
    guessType(top, types.length > 0 ? types : undefined),
  );
  return (
    <>
      <TypeSelect value={type} onChange={setType} {...(types.length > 0 && { types })} />
      <Button
        className={styles.start}
        disabledFocusable={disabled}
        onClick={() => void session.mapColumns(mappingOf(draftOf(top, type)))}
      >
        {texts.start.unclearButton}
      </Button>
    </>
  );
}

/** The offer to take the sheet as it is, by saying what its columns hold. */
function UseThis({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title={texts.start.useThis}>
      <Quiet>{texts.start.useThisLead}</Quiet>
      <Button className={styles.start} onClick={onOpen}>
        {texts.start.useThisButton}
      </Button>
    </Section>
  );
}
