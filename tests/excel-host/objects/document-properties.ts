import { text } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import { type Argument, defineType, type Scalar, type WireObject } from '../protocol/wire.ts';
import type { Session } from './session.ts';

const TEXTS = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
] as const;

function scalars(): Record<string, Scalar<Session>> {
  const all: Record<string, Scalar<Session>> = {};
  for (const name of TEXTS)
    all[name] = {
      get: ({ workbook }) => workbook.documentProperties.get(name) ?? '',
      set: ({ workbook }, value) => {
        workbook.documentProperties.set(name, text(value));
      },
    };
  return all;
}

interface Target {
  readonly session: Session;
  readonly key: string;
}

type PropertyValue = string | number | boolean;

function propertyValue(value: Argument | undefined): PropertyValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw excelError('InvalidArgument');
}

function typeOf(value: PropertyValue | undefined): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

const customProperty = defineType<Target>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ session, key }) => typeOf(session.workbook.customProperties.get(key)) },
    Value: {
      get: ({ session, key }): Json => session.workbook.customProperties.get(key) ?? null,
      set: ({ session, key }, value) => {
        session.workbook.customProperties.set(key, propertyValue(value));
      },
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.workbook.customProperties.delete(key);
      return undefined;
    },
  },
});

/** Keys compare without regard to case. */
function byKey(session: Session, key: Argument | undefined): WireObject | null {
  const wanted = text(key).toLowerCase();
  const found = [...session.workbook.customProperties.keys()].find((each) => each.toLowerCase() === wanted);
  return found === undefined ? null : customProperty({ session, key: found });
}

const customProperties = defineType<Session>({
  name: 'CustomPropertyCollection',
  collection: {
    items: (session) =>
      [...session.workbook.customProperties.keys()].map((key) => customProperty({ session, key })),
    item: (session, key) => {
      const found = byKey(session, key);
      if (!found) throw excelError('ItemNotFound');
      return found;
    },
  },
  methods: {
    Add: (session, key, value) => {
      const given = text(key);
      if (given === '' || given.length > 255) throw excelError('InvalidArgument');
      session.workbook.customProperties.set(given, propertyValue(value));
      return customProperty({ session, key: given });
    },
    DeleteAll: (session) => {
      session.workbook.customProperties.clear();
      return undefined;
    },
    GetCount: (session) => session.workbook.customProperties.size,
    GetItemOrNullObject: byKey,
  },
});

export const documentProperties = defineType<Session>({
  name: 'DocumentProperties',
  scalars: scalars(),
  objects: { Custom: (session) => customProperties(session) },
});
