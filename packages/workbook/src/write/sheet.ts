import { cellAddress } from '@upki-tsv/core';
import { element, escapeText, MAIN_NAMESPACE, xmlPart } from './markup.ts';
import type { CellStyle, NewRow, NewSheet, NewValidation } from './model.ts';

/** The markup of a worksheet, its elements in the order that the schema wants (ECMA-376-1, 18.3.1.99). */
export function sheetXml(
  sheet: NewSheet,
  styleIndex: (style: CellStyle) => number,
  isFirst: boolean,
): string {
  const { columns, rows, tabColor, validations = [] } = sheet;
  return xmlPart('worksheet', { xmlns: MAIN_NAMESPACE }, [
    element('sheetPr', {}, [
      ...(tabColor === undefined ? [] : [element('tabColor', { rgb: `FF${tabColor}` })]),
      element('pageSetUpPr', { fitToPage: 1 }),
    ]),
    element('sheetViews', {}, [viewXml(sheet, isFirst)]),
    element('sheetFormatPr', { defaultRowHeight: 18 }),
    element(
      'cols',
      {},
      columns.map(({ width, style = {} }, index) =>
        element('col', {
          min: index + 1,
          max: index + 1,
          width,
          customWidth: 1,
          style: styleIndex(style) || undefined,
        }),
      ),
    ),
    element(
      'sheetData',
      {},
      rows.map((row, index) => rowXml(row, index + 1, styleIndex)),
    ),
    ...(validations.length === 0
      ? []
      : [element('dataValidations', { count: validations.length }, validations.map(validationXml))]),
    element('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
  ]);
}

function viewXml({ frozen, gridLines, selected }: NewSheet, isFirst: boolean): string {
  const pane = frozen && frozen.columns > 0 ? 'bottomRight' : 'bottomLeft';
  return element(
    'sheetView',
    {
      showGridLines: gridLines === false ? 0 : undefined,
      tabSelected: isFirst ? 1 : undefined,
      workbookViewId: 0,
    },
    [
      ...(frozen
        ? [
            element('pane', {
              xSplit: frozen.columns || undefined,
              ySplit: frozen.rows,
              topLeftCell: cellAddress(frozen.columns, frozen.rows + 1),
              activePane: pane,
              state: 'frozen',
            }),
          ]
        : []),
      ...(selected === undefined
        ? []
        : [element('selection', { pane: frozen && pane, activeCell: selected, sqref: selected })]),
    ],
  );
}

const rowXml = (
  { height, cells }: NewRow,
  number: number,
  styleIndex: (style: CellStyle) => number,
): string =>
  element(
    'row',
    { r: number, ht: height, customHeight: height === undefined ? undefined : 1 },
    cells.flatMap((cell, column) => {
      if (cell === null) return [];
      const attributes = { r: cellAddress(column, number), s: styleIndex(cell.style ?? {}) };
      return cell.text === ''
        ? [element('c', attributes)]
        : [
            element('c', { ...attributes, t: 'inlineStr' }, [
              element('is', {}, [element('t', { 'xml:space': 'preserve' }, [escapeText(cell.text)])]),
            ]),
          ];
    }),
  );

function validationXml({ range, prompt, entries, maxLength, alert }: NewValidation): string {
  const condition =
    entries !== undefined
      ? { type: 'list', formula: `"${entries.join(',').replaceAll('"', '""')}"` }
      : maxLength !== undefined
        ? { type: 'textLength', formula: String(maxLength) }
        : undefined;
  return element(
    'dataValidation',
    {
      type: condition?.type,
      errorStyle: alert === undefined ? undefined : 'warning',
      operator: condition?.type === 'textLength' ? 'lessThanOrEqual' : undefined,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: alert === undefined ? undefined : 1,
      error: alert,
      promptTitle: prompt.title,
      prompt: prompt.text,
      sqref: range,
    },
    condition && [element('formula1', {}, [escapeText(condition.formula)])],
  );
}
