import { type CellValue, isCellError } from '../model/value.ts';
import { formatDate, isDateFormat } from './date-format.ts';
import { formatGeneral, scientific } from './general.ts';

/** The text that a cell shows, whatever its column's width: `Range.text`. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(numberFormat);
  if (typeof value === 'string') return formatText(value, sections);
  return formatNumber(value, sections);
}

/** Splits at the semicolons that stand outside quotes and brackets and are not escaped. */
function splitSections(format: string): string[] {
  const sections = [''];
  for (const [part] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[\s\S]/g)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function formatText(text: string, sections: readonly string[]): string {
  const section = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
  if (section === undefined || !/@/.test(section)) return text;
  return literals(section).replaceAll('@', () => text);
}

function formatNumber(value: number, sections: readonly string[]): string {
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return formatSection(-value, negative);
  if (value === 0 && zero !== undefined) return formatSection(0, zero);
  const text = formatSection(Math.abs(value), positive);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function formatSection(value: number, section: string): string {
  const format = section.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^general$/i.test(format.trim())) return formatGeneral(value);
  if (format.trim() === '@') return formatGeneral(value);
  if (isDateFormat(format)) return formatDate(value, format);
  if (/[#?0]\s*\/\s*[#?0]/.test(format)) return formatFraction(value, format);
  return formatDigits(value, format);
}

/** Quoted and escaped letters as themselves, spacing marks as a space. */
function literals(format: string): string {
  return format.replace(/"([^"]*)"|\\(.)|_(.)|\*./g, (_, quoted, escaped, spaced) =>
    spaced === undefined ? (quoted ?? escaped ?? '') : ' ',
  );
}

function formatDigits(value: number, format: string): string {
  const mask = /[#0?,]*[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-][#0?]+)?/i.exec(maskQuoted(format));
  if (!mask) return literals(format);
  const percent = /%/.test(maskQuoted(format));
  const pattern = mask[0];
  const number = digits(percent ? value * 100 : value, pattern);
  const before = format.slice(0, mask.index);
  const after = format.slice(mask.index + pattern.length);
  return literals(before) + number + literals(after);
}

/** The same length with quoted and escaped letters blanked, so that digits in them do not count. */
const maskQuoted = (format: string): string =>
  format.replace(/"[^"]*"|\\.|_./g, (quoted) => ' '.repeat(quoted.length));

function digits(value: number, pattern: string): string {
  const [mantissa = '', exponent] = pattern.split(/E[+-]/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const required = fraction.replace(/#+$/, '').length;
  if (exponent !== undefined) return scientific(value, fraction.length, true);
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const fixed = (value / 1000 ** scale).toFixed(Math.min(fraction.length, 30));
  const [wholeDigits = '', fractionDigits = ''] = fixed.split('.');
  const wanted = whole.replace(/[^0?]/g, '').length;
  const padded = (wanted === 0 && wholeDigits === '0' ? '' : wholeDigits).padStart(wanted, '0');
  const grouped = /[#0?],[#0?]/.test(whole) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const kept = fractionDigits.slice(0, required) + fractionDigits.slice(required).replace(/0+$/, '');
  return mantissa.includes('.') ? `${grouped}.${kept}` : grouped;
}

function formatFraction(value: number, format: string): string {
  const size = /\/\s*([#?0]+)/.exec(format)?.[1]?.length ?? 1;
  const whole = Math.floor(value);
  const limit = 10 ** size - 1;
  let best = { numerator: 0, denominator: 1, error: value - whole };
  for (let denominator = 1; denominator <= limit; denominator += 1) {
    const numerator = Math.round((value - whole) * denominator);
    const error = Math.abs(value - whole - numerator / denominator);
    if (error < best.error - 1e-12) best = { numerator, denominator, error };
  }
  if (best.numerator === 0) return String(whole);
  const fraction = `${best.numerator}/${best.denominator}`;
  return whole === 0 ? fraction : `${whole} ${fraction}`;
}
