export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
}

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const COLOURED: Style = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  green: sgr(32, 39),
};

const same = (text: string): string => text;
const PLAIN: Style = { bold: same, dim: same, red: same, yellow: same, green: same };

/** Colours on a terminal unless NO_COLOR is set, and wherever FORCE_COLOR asks for them. */
export function styleFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Style {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (force !== undefined && force !== '') return force === '0' || force === 'false' ? PLAIN : COLOURED;
  return isTerminal && !no && env.TERM !== 'dumb' ? COLOURED : PLAIN;
}
