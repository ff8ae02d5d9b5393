import { element, MAIN_NAMESPACE, xmlPart } from './markup.ts';
import type { CellStyle } from './model.ts';

const TEXT_FORMAT = 49;
const FONT = '游ゴシック';
const STANDARD_SIZE = 11;

/** Collects the styles of a workbook's cells; each distinct one gets an index, 0 being the plain style. */
export class StyleTable {
  readonly #indexes = new Map<string, number>();
  readonly #fonts = new Pool([fontOf({})]);
  readonly #fills = new Pool([patternFill('none'), patternFill('gray125')]);
  readonly #borders = new Pool([borderOf(undefined)]);
  readonly #formats: string[] = [];

  constructor() {
    this.indexOf({});
  }

  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#formats.push(this.#formatOf(style)) - 1;
    this.#indexes.set(key, index);
    return index;
  }

  toXml(): string {
    const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return xmlPart('styleSheet', { xmlns: MAIN_NAMESPACE }, [
      list('fonts', this.#fonts.entries),
      list('fills', this.#fills.entries),
      list('borders', this.#borders.entries),
      list('cellStyleXfs', [element('xf', plain)]),
      list('cellXfs', this.#formats),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ]);
  }

  #formatOf(style: CellStyle): string {
    const { vertical = 'center', wrap, indent } = style;
    return element(
      'xf',
      {
        numFmtId: style.text ? TEXT_FORMAT : 0,
        fontId: this.#fonts.indexOf(fontOf(style)),
        fillId: style.fill === undefined ? 0 : this.#fills.indexOf(solidFill(style.fill)),
        borderId: this.#borders.indexOf(borderOf(style.border)),
        xfId: 0,
        applyNumberFormat: style.text ? 1 : undefined,
        applyFont: 1,
        applyFill: style.fill === undefined ? undefined : 1,
        applyBorder: style.border === undefined ? undefined : 1,
        applyAlignment: 1,
      },
      [
        element('alignment', {
          horizontal: indent === undefined ? undefined : 'left',
          vertical,
          wrapText: wrap ? 1 : undefined,
          indent,
        }),
      ],
    );
  }
}

class Pool {
  readonly entries: string[];

  constructor(entries: string[]) {
    this.entries = entries;
  }

  indexOf(entry: string): number {
    const known = this.entries.indexOf(entry);
    return known >= 0 ? known : this.entries.push(entry) - 1;
  }
}

const list = (name: string, entries: readonly string[]): string =>
  element(name, { count: entries.length }, entries);

const fontOf = ({ bold, size = STANDARD_SIZE, color }: CellStyle): string =>
  element('font', {}, [
    ...(bold ? [element('b', {})] : []),
    element('sz', { val: size }),
    ...(color === undefined ? [] : [element('color', { rgb: `FF${color}` })]),
    element('name', { val: FONT }),
    element('family', { val: 2 }),
    element('charset', { val: 128 }),
  ]);

const patternFill = (patternType: string): string =>
  element('fill', {}, [element('patternFill', { patternType })]);

const solidFill = (color: string): string =>
  element('fill', {}, [
    element('patternFill', { patternType: 'solid' }, [
      element('fgColor', { rgb: `FF${color}` }),
      element('bgColor', { indexed: 64 }),
    ]),
  ]);

const borderOf = (color: string | undefined): string =>
  element('border', {}, [
    ...['left', 'right', 'top', 'bottom'].map((side) =>
      color === undefined
        ? element(side, {})
        : element(side, { style: 'thin' }, [element('color', { rgb: `FF${color}` })]),
    ),
    element('diagonal', {}),
  ]);
