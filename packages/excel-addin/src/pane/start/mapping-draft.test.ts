import { describe, expect, it } from 'vitest';
import type { TopRow } from '../../session/index.ts';
import {
  columnLetters,
  doubledFields,
  draftOf,
  guessType,
  mappingOf,
  missingItems,
  withField,
} from './mapping-draft.ts';

const top: readonly TopRow[] = [
  { row: 1, texts: ['証明書の申請'] },
  { row: 3, texts: ['', '主体者DN', '証明書プロファイルID', 'CSR', '備考', '備考'] },
];

describe('a mapping that is being made', () => {
  it('begins with the type and the row that most headers fit', () => {
    expect(guessType(top)).toBe('server-issue');
    expect(guessType(top, ['client-renew', 'client-revoke'])).toMatch(/^client-/);
    expect(draftOf(top, 'server-issue')).toMatchObject({ type: 'server-issue', headerRow: 3 });
    expect(guessType([])).toBe('server-issue');
  });

  it('keeps the columns that are used, by header and place among equals', () => {
    const draft = withField(draftOf(top, 'server-issue'), 5, 'adminName');
    expect(mappingOf(draft)).toEqual({
      type: 'server-issue',
      headerRow: 3,
      columns: [
        { header: '主体者DN', nth: 1, field: 'subjectDn' },
        { header: '証明書プロファイルID', nth: 1, field: 'profile' },
        { header: 'CSR', nth: 1, field: 'csr' },
        { header: '備考', nth: 2, field: 'adminName' },
      ],
    });
    const without = withField(draft, 1, null);
    expect(mappingOf(without).columns).toHaveLength(3);
  });

  it('knows which required items have no column; a CN stands for the DN', () => {
    const draft = draftOf(top, 'server-issue');
    const missing = (of: typeof draft) => missingItems(of).map(({ field }) => field.id);
    expect(missing(draft)).toContain('adminMail');
    expect(missing(draft)).not.toContain('subjectDn');
    expect(missing(withField(draft, 1, null))).toContain('subjectDn');
    expect(missing(withField(draft, 1, 'CN'))).not.toContain('subjectDn');
  });

  it('knows what stands twice; a DN may have several OUs', () => {
    const draft = draftOf(top, 'server-issue');
    expect(doubledFields(draft)).toEqual([]);
    expect(doubledFields(withField(draft, 4, 'csr'))).toEqual(['csr']);
    expect(doubledFields(withField(withField(draft, 4, 'OU'), 5, 'OU'))).toEqual([]);
    expect(doubledFields(withField(withField(draft, 4, 'choice'), 5, 'choice'))).toEqual(['choice']);
  });
});

it('names columns as Excel does', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
