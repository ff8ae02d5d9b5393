import { type ApplicationType, EVERY_TYPE, isApplicationType } from '@upki-tsv/core';
import { useLanguage, useTexts } from '../frame.tsx';
import { Choice } from './choice.tsx';
import { typeTitle } from './type-title.ts';

interface TypeSelectProps {
  readonly value: ApplicationType;
  readonly types?: readonly ApplicationType[];
  readonly onChange: (type: ApplicationType) => void;
}

/** A choice of one type of application. */
export function TypeSelect({ value, types = EVERY_TYPE, onChange }: TypeSelectProps) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <Choice
      label={texts.mapping.type}
      value={value}
      onChange={(type) => {
        if (isApplicationType(type)) onChange(type);
      }}
    >
      {types.map((type) => (
        <option key={type} value={type}>
          {typeTitle(type, language)}
        </option>
      ))}
    </Choice>
  );
}
