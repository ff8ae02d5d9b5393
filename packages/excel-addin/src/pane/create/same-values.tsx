import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ApplicationType, type FieldId, fieldAt, formatOf } from '@upki-tsv/core';
import { useState } from 'react';
import { fieldNameOf } from '../fixes/field-name.ts';
import { useLanguage, useTexts } from '../frame.tsx';
import { Choice } from '../parts/choice.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  input: { minWidth: 0 },
  start: { alignSelf: 'flex-start' },
});

/** Items that many applications may have in common; all others belong to one. */
const COMMON: ReadonlySet<FieldId> = new Set([
  'profile',
  'method',
  'reason',
  'comment',
  'adminName',
  'adminUnit',
  'adminMail',
  'software',
  'userUnit',
]);

export const commonItems = (type: ApplicationType): readonly number[] =>
  formatOf(type).items.flatMap((field, index) => (field && COMMON.has(field.id) ? [index + 1] : []));

interface SameValuesProps {
  readonly type: ApplicationType;
  /** What is set already, by item. */
  readonly same: ReadonlyMap<number, string>;
  readonly disabled: boolean;
  readonly onChange: (same: ReadonlyMap<number, string>) => void;
}

/** One value for an item of all rows that are about to be added, where they have none of their own. */
export function SameValues({ type, same, disabled, onChange }: SameValuesProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const items = commonItems(type);
  const [item, setItem] = useState(items[0] ?? 1);
  const [value, setValue] = useState('');
  const choices = fieldAt(formatOf(type), item)?.choices;
  const set = (to: string): void => {
    const next = new Map(same);
    if (to === '') next.delete(item);
    else next.set(item, to);
    onChange(next);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        set(value.trim());
      }}
    >
      <Choice
        label={texts.create.sameItem}
        value={String(item)}
        onChange={(chosen) => {
          setItem(Number(chosen));
          setValue(same.get(Number(chosen)) ?? '');
        }}
      >
        {items.map((each) => (
          <option key={each} value={each}>
            {texts.item(each, fieldNameOf(type, each, language))}
          </option>
        ))}
      </Choice>
      {choices ? (
        <Choice label={texts.create.sameValue} value={value} onChange={setValue}>
          <option value="">{texts.create.sameNone}</option>
          {choices.map(({ value: code, title }) => (
            <option key={code} value={code}>
              {`${code} ${title[language]}`}
            </option>
          ))}
        </Choice>
      ) : (
        <Field label={texts.create.sameValue} className={styles.field}>
          <Input className={styles.input} value={value} onChange={(_, data) => setValue(data.value)} />
        </Field>
      )}
      <Button className={styles.start} type="submit" size="small" disabledFocusable={disabled}>
        {texts.create.sameButton}
      </Button>
      {[...same].map(([each, text]) => (
        <Caption1 key={each}>
          {texts.create.sameSet(texts.item(each, fieldNameOf(type, each, language)), text)}
        </Caption1>
      ))}
    </form>
  );
}
