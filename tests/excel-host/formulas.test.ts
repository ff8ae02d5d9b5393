import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReference, printReference } from './formulas/reference.ts';
import { translateFormula } from './formulas/rewrite.ts';
import { ExcelHost } from './host.ts';

function value(formula: string): unknown {
  const host = new ExcelHost();
  host.user.paste('B1', [['2'], ['x'], ['TRUE'], ['']]);
  host.user.type('A1', formula);
  return host.sheet('Sheet1').values('A1')[0]?.[0];
}

describe('formulas', () => {
  it.each([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=(1+2)*3%', 0.09],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=B1+1', 3],
    ['=B2+1', '#VALUE!'],
    ['=SUM(B1:B4,5)', 7],
    ['=COUNTA(B:B)', 3],
    ['=IF(B1>1,"big","small")', 'big'],
    ['="A"="a"', true],
    ['=EXACT("A","a")', false],
    ['=1/0', '#DIV/0!'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=LEFT("abc",2)&MID("abc",2,1)&RIGHT("abc")', 'abbc'],
    ['=AND(TRUE,B1=2)', true],
    ['=OR(FALSE,"x"="")', false],
    ['=ISBLANK(B4)', true],
    ['=ROW()&COLUMN(C3)', '13'],
    ['=TODAY()', 45306],
    ['=NOSUCH(1)', '#NAME?'],
    ['=nothing', '#NAME?'],
    ['=Nowhere!A1', '#REF!'],
    ['=A1', 0],
    ['=B4', 0],
    ['=T(B1)', ''],
  ])('%s', (formula, expected) => expect(value(formula)).toEqual(expected));

  it('computes along chains, and again when a cell changes', () => {
    const host = new ExcelHost();
    host.user.paste('A1', [['=A2+1', '=A1*2'], ['1']]);
    expect(host.sheet('Sheet1').values('A1:B1')).toEqual([[2, 4]]);
    host.user.type('A2', '10');
    expect(host.sheet('Sheet1').values('A1:B1')).toEqual([[11, 22]]);
  });

  it('reads the references that it prints', () => {
    const mark = fc.constantFrom('', '$');
    const cell = fc
      .tuple(mark, fc.stringMatching(/^[A-W][A-Z]?$/), mark, fc.integer({ min: 1, max: 1_048_576 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        for (const text of [one, `${one}:${other}`, `Data!${one}`]) {
          const reference = parseReference(text);
          expect(reference && printReference(reference)).toBe(text);
        }
      }),
    );
  });

  it('moves relative references with a copy', () => {
    expect(translateFormula('=A1+$A1+A$1+$A$1&"A1"', 2, 1)).toBe('=B3+$A3+B$1+$A$1&"A1"');
    expect(translateFormula('=A1', -1, 0)).toBe('=#REF!');
    expect(translateFormula('=SUM(A:A,1:1)', 1, 1)).toBe('=SUM(B:B,2:2)');
  });
});
