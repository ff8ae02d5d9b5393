import { accepts } from '../model/acceptance.ts';
import { intersectAll } from '../model/areas.ts';
import {
  NO_ALERT,
  NO_PROMPT,
  RULE_TYPES,
  type RuleKind,
  type Validation,
  validationType,
} from '../model/validation.ts';
import { oneOf, optionalText, optionalTruth, record, text, truth } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import { type Argument, defineType, isWireObject } from '../protocol/wire.ts';
import { isUnbounded } from './cells.ts';
import { formulaOfRange } from './names.ts';
import { rangeArgument } from './range.ts';
import type { CellRange } from './session.ts';

/** The longest title and message of a prompt or an alert, and the longest list typed into a rule. */
const LIMITS = { promptTitle: 32, promptMessage: 255, alertTitle: 32, alertMessage: 225, list: 255 } as const;

/** The validation that all of the range has, `mixed` where it differs, undefined where there is none. */
function validationOf({ sheet, areas }: CellRange): Validation | 'mixed' | undefined {
  const touching = sheet.validations.filter((each) => intersectAll(each.areas, areas).length > 0);
  const [only, second] = touching;
  if (!only) return undefined;
  if (second) return 'mixed';
  const cells = (list: readonly { top: number; left: number; bottom: number; right: number }[]): number =>
    list.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  return cells(intersectAll(only.areas, areas)) === cells(areas) ? only : 'mixed';
}

function ofAll(range: CellRange, read: (validation: Validation) => Json, absent: Json): Json {
  const validation = validationOf(range);
  if (validation === 'mixed') return null;
  return validation ? read(validation) : absent;
}

function limited(value: string, limit: number): string {
  if (value.length > limit) throw excelError('InvalidArgument');
  return value;
}

function change({ sheet, areas, workbook }: CellRange, changed: Partial<Validation>): void {
  workbook.guard(sheet, areas);
  sheet.changeValidation(areas, changed);
}

function ruleOf(value: Json): NonNullable<Validation['rule']> {
  const rule = record(value);
  const kinds = Object.keys(rule).filter((key) => rule[key] !== null && rule[key] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined || !(kind in RULE_TYPES)) throw excelError('InvalidArgument');
  return { [kind]: checkedRule(kind as RuleKind, rule[kind] ?? null) };
}

function checkedRule(kind: RuleKind, value: Json): Json {
  const body = record(value);
  if (kind === 'custom') {
    const formula = text(body.formula);
    if (!formula.startsWith('=') || formula.length < 2) throw excelError('InvalidArgument');
    return { formula };
  }
  if (kind === 'list')
    return { inCellDropDown: optionalTruth(body.inCellDropDown, true), source: listSource(body.source) };
  if (body.formula1 === undefined || body.formula1 === null) throw excelError('InvalidArgument');
  return body;
}

/** A list's source; a range becomes a formula, as Excel stores it. */
function listSource(source: Argument | undefined): string {
  if (isWireObject(source)) return formulaOfRange(rangeArgument(source));
  const given = text(source);
  if (given === '') throw excelError('InvalidArgument');
  return given.startsWith('=') ? given : limited(given, LIMITS.list);
}

/** Whether the rules accept what the cells hold; null where they accept some and others not. */
function isValid({ sheet, areas, workbook }: CellRange): boolean | null {
  const answers = new Set<boolean>();
  for (const area of areas) {
    const looked = isUnbounded(area) ? sheet.grid.used(area, true) : area;
    if (!looked) continue;
    for (let row = looked.top; row <= looked.bottom; row += 1)
      for (let column = looked.left; column <= looked.right; column += 1)
        answers.add(accepts({ sheet, workbook, row, column, value: sheet.grid.cell(row, column).value }));
  }
  return answers.size === 2 ? null : !answers.has(false);
}

export const dataValidation = defineType<CellRange>({
  name: 'DataValidation',
  scalars: {
    Type: {
      get: (range) => {
        const validation = validationOf(range);
        if (validation === 'mixed') return 'Inconsistent';
        return validationType(validation?.rule);
      },
    },
    Rule: {
      get: (range) => ofAll(range, ({ rule }) => (rule ?? {}) as Json, {}),
      set: (range, value) => change(range, { rule: ruleOf(value) }),
    },
    Prompt: {
      get: (range) => ofAll(range, ({ prompt }) => ({ ...prompt }), { ...NO_PROMPT }),
      set: (range, value) => {
        const given = record(value);
        change(range, {
          prompt: {
            message: limited(text(given.message), LIMITS.promptMessage),
            showPrompt: truth(given.showPrompt),
            title: limited(text(given.title), LIMITS.promptTitle),
          },
        });
      },
    },
    ErrorAlert: {
      get: (range) => ofAll(range, ({ errorAlert }) => ({ ...errorAlert }), { ...NO_ALERT }),
      set: (range, value) => {
        const given = record(value);
        change(range, {
          errorAlert: {
            message: limited(text(given.message), LIMITS.alertMessage),
            showAlert: truth(given.showAlert),
            style: oneOf(optionalText(given.style) ?? 'Stop', ['Stop', 'Warning', 'Information']),
            title: limited(text(given.title), LIMITS.alertTitle),
          },
        });
      },
    },
    IgnoreBlanks: {
      get: (range) => ofAll(range, ({ ignoreBlanks }) => ignoreBlanks, true),
      set: (range, value) => change(range, { ignoreBlanks: truth(value) }),
    },
    Valid: { get: isValid },
  },
  methods: {
    Clear: ({ sheet, areas, workbook }) => {
      workbook.guard(sheet, areas);
      sheet.clearValidations(areas);
      return undefined;
    },
  },
});
