import { Close, Open, type XmlScanner } from '../xml.ts';
import { escapeXml } from './edits.ts';
import type { Severity } from './types.ts';

/** A colour as its element gives it: by value, or by theme or palette, and tint. */
type Colour = ReadonlyMap<string, string>;

export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'solid'; readonly colour: Colour }
  /** Two colours, a gradient or anything else: not told apart, since a mark cannot tell which one it covers. */
  | { readonly kind: 'other' }
  /** Put by us over the cell's own fill. */
  | { readonly kind: 'mark'; readonly severity: Severity; readonly under: Fill };

/**
 * The foreground colours that mark a cell. Each kind of fill underneath has a shade of its own, since the other colour
 * of the pattern keeps the cell's own colour: so the mark moves with the cell when rows are sorted or inserted, and
 * another program may save the workbook before the mark comes off again.
 */
const shades: Readonly<Record<Severity, Readonly<Record<'none' | 'solid' | 'other', string>>>> = {
  error: { none: 'FFFFA8A3', solid: 'FFFFA8A4', other: 'FFFFA8A5' },
  warning: { none: 'FFE6A817', solid: 'FFE6A818', other: 'FFE6A819' },
};
/** Errors are a full red. Warnings are hatched, so that no one has to tell red from yellow. */
const patterns: Readonly<Record<Severity, string>> = { error: 'solid', warning: 'lightUp' };
const backgrounds: Readonly<Record<Severity, string>> = { error: 'indexed="64"', warning: 'rgb="FFFFF6D6"' };
/** LibreOffice knows no patterns: it saves our hatching as the mixture of its colours. */
const mixedWarning = 'FFF9E3A7';

export function markOver(severity: Severity, fill: Fill): Fill {
  return { kind: 'mark', severity, under: fill.kind === 'mark' ? fill.under : fill };
}

/** Whether two fills look the same. What cannot be seen, such as the second colour of a full fill, does not count. */
export function sameFill(a: Fill, b: Fill): boolean {
  if (a.kind === 'mark' && b.kind === 'mark') return a.severity === b.severity && sameFill(a.under, b.under);
  if (a.kind === 'solid' && b.kind === 'solid') return printColour(a.colour) === printColour(b.colour);
  return a.kind === b.kind;
}

/** The `fill` element, for every kind that can be put down from what is known of it. */
export function printFill(fill: Fill, prefix: string): string {
  const pattern = (type: string, fg: string, bg: string): string =>
    `<${prefix}fill><${prefix}patternFill patternType="${type}"><${prefix}fgColor ${fg}/><${prefix}bgColor ${bg}/></${prefix}patternFill></${prefix}fill>`;
  if (fill.kind === 'solid') return pattern('solid', printColour(fill.colour), 'indexed="64"');
  if (fill.kind !== 'mark')
    return `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`;
  const { severity, under } = fill;
  const kind = under.kind === 'mark' ? 'other' : under.kind;
  const background = under.kind === 'solid' ? printColour(under.colour) : backgrounds[severity];
  return pattern(patterns[severity], `rgb="${shades[severity][kind]}"`, background);
}

function printColour(colour: Colour): string {
  return [...colour].map(([name, value]) => `${name}="${escapeXml(value)}"`).join(' ');
}

/** Reads the `fill` element just opened, its end included. */
export function readFill(xml: XmlScanner): Fill {
  const { depth } = xml;
  const colours = new Map<string, Colour>();
  let type: string | undefined;
  for (;;) {
    const token = xml.next();
    if (token === Close && xml.depth < depth) break;
    if (token !== Open) continue;
    if (xml.is('patternFill')) type = xml.attributes().get('patternType') ?? 'none';
    else if (xml.is('fgColor')) colours.set('fg', sortedByName(xml.attributes()));
    else if (xml.is('bgColor')) colours.set('bg', sortedByName(xml.attributes()));
  }
  return fillOf(type, colours.get('fg'), colours.get('bg'));
}

function sortedByName(attributes: Map<string, string>): Colour {
  return new Map([...attributes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fillOf(type: string | undefined, fg: Colour | undefined, bg: Colour | undefined): Fill {
  if (type === 'none') return { kind: 'none' };
  const rgb = fg?.get('rgb')?.toUpperCase();
  for (const severity of ['error', 'warning'] as const) {
    const { none, solid, other } = shades[severity];
    if (type !== patterns[severity]) continue;
    if (rgb === none) return { kind: 'mark', severity, under: { kind: 'none' } };
    if (rgb === other) return { kind: 'mark', severity, under: { kind: 'other' } };
    if (rgb === solid && bg !== undefined) {
      return { kind: 'mark', severity, under: { kind: 'solid', colour: bg } };
    }
  }
  if (type === 'solid' && rgb === mixedWarning) {
    return { kind: 'mark', severity: 'warning', under: { kind: 'none' } };
  }
  return type === 'solid' && fg !== undefined ? { kind: 'solid', colour: fg } : { kind: 'other' };
}
