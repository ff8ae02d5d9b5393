import { text } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { type Argument, defineType, type WireObject } from '../protocol/wire.ts';
import type { SheetTarget } from './worksheet.ts';

const MAX_KEY_LENGTH = 255;

interface Target extends SheetTarget {
  readonly key: string;
}

const property = defineType<Target>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return undefined;
    },
  },
});

/** Keys compare without regard to case. */
function byKey(target: SheetTarget, key: Argument | undefined): WireObject | null {
  const wanted = text(key).toLowerCase();
  const found = [...target.sheet.customProperties.keys()].find((each) => each.toLowerCase() === wanted);
  return found === undefined ? null : property({ ...target, key: found });
}

export const worksheetProperties = defineType<SheetTarget>({
  name: 'WorksheetCustomPropertyCollection',
  collection: {
    items: (target) => [...target.sheet.customProperties.keys()].map((key) => property({ ...target, key })),
    item: (target, key) => {
      const found = byKey(target, key);
      if (!found) throw excelError('ItemNotFound');
      return found;
    },
  },
  methods: {
    Add: (target, key, value) => {
      const given = text(key);
      if (given === '' || given.length > MAX_KEY_LENGTH) throw excelError('InvalidArgument');
      const present = byKey(target, given);
      const { key: stored } = present ? (present.target as Target) : { key: given };
      target.sheet.customProperties.set(stored, text(value));
      return property({ ...target, key: stored });
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItemOrNullObject: byKey,
  },
});
