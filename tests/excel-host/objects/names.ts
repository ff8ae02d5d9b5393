import { evaluateFormula } from '../formulas/evaluate.ts';
import { printArea, printSheetName } from '../model/address.ts';
import type { Sheet } from '../model/sheet.ts';
import { plainValue } from '../model/value.ts';
import type { DefinedName } from '../model/workbook.ts';
import { optionalText, text, truth } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { type Argument, defineType, isWireObject, type WireObject } from '../protocol/wire.ts';
import { rangeArgument, wireRange } from './range.ts';
import type { CellRange, Session } from './session.ts';
import { worksheet } from './worksheet.ts';

interface Owner {
  readonly session: Session;
  /** Undefined for the workbook's own names. */
  readonly sheet: Sheet | undefined;
}

interface Target {
  readonly session: Session;
  readonly name: DefinedName;
}

function rangeOf({ session, name }: Target): WireObject | null {
  const range = session.rangeOfFormula(name.formula);
  return range ? wireRange(range) : null;
}

function typeOf(target: Target): string {
  if (rangeOf(target)) return 'Range';
  const value = itemValue(target);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') ? 'Error' : 'String';
}

function itemValue({ session, name }: Target): string | number | boolean {
  const range = session.rangeOfFormula(name.formula);
  if (range) return name.formula.slice(1);
  const { workbook } = session;
  return plainValue(evaluateFormula(name.formula, workbook.scope(name.sheet ?? workbook.activeSheet, 0, 0)));
}

const namedItem = defineType<Target>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Type: { get: typeOf },
    Value: { get: itemValue },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = formulaOf(text(value));
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = text(value);
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = truth(value);
      },
    },
    Scope: { get: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook') },
  },
  objects: {
    Worksheet: ({ session, name }) => {
      if (!name.sheet) throw excelError('ItemNotFound');
      return worksheet({ session, sheet: name.sheet });
    },
    WorksheetOrNullObject: ({ session, name }) =>
      name.sheet ? worksheet({ session, sheet: name.sheet }) : null,
  },
  methods: {
    Delete: ({ session, name }) => {
      session.workbook.names = session.workbook.names.filter((each) => each !== name);
      return undefined;
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw excelError('InvalidReference');
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
});

const formulaOf = (given: string): string =>
  given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;

/** `=Sheet1!$A$1:$B$2`. */
export function formulaOfRange({ sheet, area }: CellRange): string {
  const fixed = printArea(area).replace(/[A-Z]+|\d+/g, '$$$&');
  return `=${printSheetName(sheet.name)}!${fixed}`;
}

/** Letters, digits, `_`, `.`, `\`, no digit first, no cell's address, at most 255 characters. */
function checkName(name: string): void {
  const formed = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name);
  const address = /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!formed || address) throw excelError('InvalidArgument');
}

const namesOf = ({ session, sheet }: Owner): DefinedName[] =>
  session.workbook.names.filter((each) => each.sheet === sheet);

function byName(owner: Owner, name: Argument | undefined): WireObject | null {
  const wanted = text(name).toLowerCase();
  const found = namesOf(owner).find((each) => each.name.toLowerCase() === wanted);
  return found ? namedItem({ session: owner.session, name: found }) : null;
}

export const nameCollection = defineType<Owner>({
  name: 'NamedItemCollection',
  collection: {
    items: (owner) => namesOf(owner).map((name) => namedItem({ session: owner.session, name })),
    item: (owner, key) => {
      const found = byName(owner, key);
      if (!found) throw excelError('ItemNotFound');
      return found;
    },
  },
  methods: {
    Add: (owner, name, reference, comment) => {
      const given = text(name);
      checkName(given);
      if (byName(owner, given)) throw excelError('ItemAlreadyExists');
      const formula = isWireObject(reference)
        ? formulaOfRange(rangeArgument(reference))
        : formulaOf(text(reference));
      const added: DefinedName = {
        name: given,
        formula,
        comment: optionalText(comment) ?? '',
        visible: true,
        sheet: owner.sheet,
      };
      owner.session.workbook.names.push(added);
      return namedItem({ session: owner.session, name: added });
    },
    GetCount: (owner) => namesOf(owner).length,
    GetItemOrNullObject: byName,
  },
});
