import { oneOf, optionalText } from '../protocol/arguments.ts';
import { defineType } from '../protocol/wire.ts';
import type { Session } from './session.ts';

export const application = defineType<Session>({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: ({ workbook }, value) => {
        workbook.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (session) => cultureInfo(session) },
  methods: {
    Calculate: ({ workbook }, type) => {
      oneOf(optionalText(type) ?? 'Recalculate', ['Recalculate', 'Full', 'FullRebuild']);
      workbook.recalculate();
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: (session) => {
      session.suspensions.push('calculation');
      return undefined;
    },
    SuspendScreenUpdatingUntilNextSync: (session) => {
      session.suspensions.push('screen');
      return undefined;
    },
  },
});

const cultureInfo = defineType<Session>({
  name: 'CultureInfo',
  scalars: { Name: { get: ({ workbook }) => workbook.settings.language } },
});
