import { printArea } from '../session/address.ts';
import type { Area, Level } from '../session/port.ts';

/** Stands in the formula of every overlay, so that it is found again whoever laid it. */
const MARKER = 'upki-tsv:';

/** Always true: `N` of a text is 0. */
const formulaOf = (level: Level): string => `=N("${MARKER}${level}")=0`;

const LOOKS = {
  error: { fill: '#FFD6D6', bold: true, line: 'Continuous', colour: '#B10E1C' },
  warning: { fill: '#FFF2C2', bold: false, line: 'Dash', colour: '#8A6100' },
} as const;

/** Lays an overlay: errors bold with a full line below, warnings with a dashed one, so that colour is not all. */
export function lay(sheet: Excel.Worksheet, level: Level, areas: readonly Area[]): Excel.ConditionalFormat {
  const overlay = sheet.getRanges(areas.map(printArea).join(',')).conditionalFormats.add('Custom');
  const { fill, bold, line, colour } = LOOKS[level];
  overlay.custom.rule.formula = formulaOf(level);
  overlay.custom.format.fill.color = fill;
  if (bold) overlay.custom.format.font.bold = true;
  const border = overlay.custom.format.borders.bottom;
  border.style = line;
  border.color = colour;
  return overlay;
}

/** What must be loaded of conditional formats to tell overlays. */
export const OVERLAY_PROPERTIES = 'items/id,items/type,items/customOrNullObject/rule/formula';

/** Ids of the overlays among conditional formats. */
export const overlayIds = ({ items }: Excel.ConditionalFormatCollection): string[] =>
  items
    .filter(
      ({ type, customOrNullObject: custom }) =>
        type === 'Custom' && !custom.isNullObject && custom.rule.formula.includes(MARKER),
    )
    .map(({ id }) => id);
