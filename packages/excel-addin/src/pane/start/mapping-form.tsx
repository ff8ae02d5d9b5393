import {
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ApplicationType, Language } from '@upki-tsv/core';
import { useState } from 'react';
import {
  DN_PARTS,
  type MappedField,
  type Session,
  type SuggestedColumn,
  type TopRow,
} from '../../session/index.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { BareChoice, Choice } from '../parts/choice.tsx';
import { Outcome, type Said } from '../parts/outcome.tsx';
import { Quiet } from '../parts/quiet.tsx';
import { Section } from '../parts/section.tsx';
import { TypeSelect } from '../parts/type-select.tsx';
import type { Texts } from '../texts/texts.ts';
import {
  columnLetters,
  doubledFields,
  draftOf,
  guessType,
  itemsOf,
  type MappingDraft,
  mappingOf,
  missingItems,
  withField,
} from './mapping-draft.ts';

/** Headers of a row that its choice names. */
const NAMED_HEADERS = 4;
/** Characters of a header that are shown there. */
const NAMED_LENGTH = 16;
/** Value of the choice that leaves a column out. */
const UNUSED = '';

const useStyles = makeStyles({
  columns: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  // Header and choice stand side by side where there is room.
  column: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    flex: '1 1 120px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
  samples: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  choice: { flex: '2 1 180px', minWidth: 0 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface MappingFormProps {
  readonly session: Pick<Session, 'mapColumns' | 'snapshot'>;
  readonly top: readonly TopRow[];
  /** Types that it may be; all unless told. */
  readonly types?: readonly ApplicationType[];
  /** What is shown first; a guess unless told. */
  readonly first?: MappingDraft;
  /** Offers to leave the form, where there is something else to go back to. */
  readonly onCancel?: () => void;
  /** The sheet is read by the mapping. */
  readonly onUsed?: () => void;
}

/** Which column holds which item, guessed from the headers and corrected by hand. */
export function MappingForm({ session, top, types, first, onCancel, onUsed }: MappingFormProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const [draft, setDraft] = useState<MappingDraft>(() => first ?? draftOf(top, guessType(top, types)));
  const [said, setSaid] = useState<Said | null>(null);
  const rows = top.filter((row) => row.texts.length > 0);
  if (rows.length === 0) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{texts.mapping.noHeaders}</MessageBarBody>
      </MessageBar>
    );
  }
  const change = (next: MappingDraft): void => {
    setSaid(null);
    setDraft(next);
  };
  const use = async (): Promise<void> => {
    await session.mapColumns(mappingOf(draft));
    const { sheet, fault } = session.snapshot();
    if (fault) setSaid({ intent: 'error', text: texts.fault[fault.kind] });
    else if (sheet.kind !== 'table') setSaid({ intent: 'error', text: texts.mapping.refused });
    else onUsed?.();
  };
  const verdict = verdictOn(draft, texts, language);
  const unusable = doubledFields(draft).length > 0 || draft.columns.every(({ field }) => field === null);
  return (
    <Section title={texts.mapping.title}>
      <TypeSelect
        value={draft.type}
        onChange={(type) => change(draftOf(top, type, draft.headerRow))}
        {...(types && types.length > 0 && { types })}
      />
      <Choice
        label={texts.mapping.headerRow}
        value={String(draft.headerRow)}
        onChange={(row) => change(draftOf(top, draft.type, Number(row)))}
      >
        {rows.map(({ row, texts: headers }) => (
          <option key={row} value={row}>
            {texts.mapping.row(row, namedHeaders(headers))}
          </option>
        ))}
      </Choice>
      <ul className={styles.columns}>
        {draft.columns.map((column) => (
          <ColumnChoice
            key={column.column}
            column={column}
            type={draft.type}
            onChoose={(field) => change(withField(draft, column.column, field))}
          />
        ))}
      </ul>
      {draft.columns.some(isUnsure) && <Quiet>{texts.mapping.guessed}</Quiet>}
      <Outcome said={said ?? verdict} />
      <div className={styles.commands}>
        <Button disabledFocusable={unusable} onClick={() => void use()}>
          {texts.mapping.use}
        </Button>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {texts.create.cancel}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** The first headers of a row, to know it by. */
const namedHeaders = (headers: readonly string[]): readonly string[] =>
  headers
    .filter((header) => header !== '')
    .slice(0, NAMED_HEADERS)
    .map((header) => (header.length > NAMED_LENGTH ? `${header.slice(0, NAMED_LENGTH)}…` : header));

interface ColumnChoiceProps {
  readonly column: SuggestedColumn;
  readonly type: ApplicationType;
  readonly onChoose: (field: MappedField | null) => void;
}

/** A guess that its header alone does not bear out. */
const isUnsure = ({ field, confidence }: SuggestedColumn): boolean =>
  field !== null && confidence === 'unsure';

function ColumnChoice({ column: suggested, type, onChoose }: ColumnChoiceProps) {
  const { column, header, field, samples } = suggested;
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const letters = columnLetters(column);
  return (
    <li className={styles.column}>
      <div className={styles.header}>
        <Caption1 className={styles.quiet}>{texts.mapping.column(letters)}</Caption1>
        <Body1Strong>{header}</Body1Strong>
        {isUnsure(suggested) && (
          <Caption1Strong className={styles.unsure}>{texts.mapping.unsure}</Caption1Strong>
        )}
        {samples.length > 0 && (
          <Caption1 className={styles.samples}>{texts.mapping.samples(samples)}</Caption1>
        )}
      </div>
      <div className={styles.choice}>
        <BareChoice
          label={texts.mapping.fieldOf(letters, header)}
          value={field ?? UNUSED}
          onChange={(value) => onChoose(value === UNUSED ? null : (value as MappedField))}
        >
          <option value={UNUSED}>{texts.mapping.unused}</option>
          <optgroup label={texts.mapping.items}>
            {itemsOf(type).map(({ item, field: { id, title, required } }) => (
              <option key={id} value={id}>
                {texts.item(item, title[language])}
                {required === 'always' ? ` ${texts.mapping.required}` : ''}
              </option>
            ))}
          </optgroup>
          <optgroup label={texts.mapping.dnParts}>
            {DN_PARTS.map((part) => (
              <option key={part} value={part}>
                {part}
              </option>
            ))}
          </optgroup>
          <optgroup label={texts.mapping.others}>
            <option value="choice">{texts.mapping.choice}</option>
          </optgroup>
        </BareChoice>
      </div>
    </li>
  );
}

/** What the draft still lacks. */
function verdictOn(draft: MappingDraft, texts: Texts, language: Language): Said {
  const names = new Map<MappedField, string>(
    itemsOf(draft.type).map(({ item, field }) => [field.id, texts.item(item, field.title[language])]),
  );
  const nameOf = (field: MappedField): string =>
    field === 'choice' ? texts.mapping.choice : (names.get(field) ?? field);
  const doubled = doubledFields(draft);
  if (doubled.length > 0) return { intent: 'error', text: texts.mapping.doubled(doubled.map(nameOf)) };
  const missing = missingItems(draft);
  if (missing.length === 0) return { intent: 'success', text: texts.mapping.complete };
  return { intent: 'warning', text: texts.mapping.missing(missing.map(({ field }) => nameOf(field.id))) };
}
