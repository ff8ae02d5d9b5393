import type { Language } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import type { PlannedExport, ScopedPlan } from '../../session/index.ts';
import { textsOf } from '../texts/index.ts';
import { blockedText, planText } from './plan-text.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];

const file = (method: string | null, records: number): PlannedExport => ({
  name: `${method}.tsv`,
  suffix: '',
  type: 'client-issue',
  method,
  records: Array.from({ length: records }, (_, index) => index),
});

const line = (files: readonly PlannedExport[], language: Language): string =>
  planText({ files }, textsOf(language), language);

it('says in one line what an export makes', () => {
  expect(line([file(null, 23)], 'ja')).toBe('1ファイル 23件');
  expect(line([file(null, 1)], 'en')).toBe('1 file, 1 record');
  expect(line([file('2', 99), file('2', 4)], 'ja')).toBe('2ファイル 103件（P12一括）');
  expect(line([file('2', 99), file('2', 1), file('3', 3)], 'ja')).toBe(
    '3ファイル: P12一括 100件、ブラウザ個別 3件',
  );
  expect(line([file('1', 2), file('3', 3)], 'en')).toBe('2 files: P12 one by one 2; browser 3');
});

it('says why it makes nothing', () => {
  const plan: ScopedPlan = {
    scope: 'selected',
    files: [],
    blocked: null,
    records: 3,
    errors: 2,
    warnings: 0,
    firstError: null,
  };
  const reasons = ['errors', 'pending', 'no-records'] as const;
  for (const language of LANGUAGES) {
    const texts = textsOf(language);
    expect(blockedText(plan, 0, texts)).toBeNull();
    expect(reasons.map((blocked) => blockedText({ ...plan, blocked }, 5, texts))).toEqual([
      texts.exporting.errors(2),
      texts.exporting.pending(5),
      texts.exporting.noRecords.selected,
    ]);
  }
});
