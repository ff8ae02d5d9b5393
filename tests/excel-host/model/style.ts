export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** Stored formatting of a cell; immutable and shared between cells that look alike. */
export interface Style {
  readonly numberFormat: string;
  /** `#RRGGBB`, undefined when the cell has no fill. */
  readonly fill: string | undefined;
  readonly fillPattern: string;
  readonly font: Font;
  readonly borders: Readonly<Record<string, Border>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
}

export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fill: undefined,
  fillPattern: 'None',
  font: {
    name: 'Calibri',
    size: 11,
    color: '#000000',
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
  },
  borders: {},
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  locked: true,
  formulaHidden: false,
};

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  lime: '#00FF00',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  pink: '#FFC0CB',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
};

/** `#RRGGBB` in capitals from `#rrggbb`, `rrggbb` or an HTML colour name; undefined for anything else. */
export function parseColor(text: string): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex) return `#${hex[1]?.toUpperCase()}`;
  return NAMED_COLORS[text.toLowerCase()];
}
