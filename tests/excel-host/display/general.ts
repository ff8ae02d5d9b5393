const WIDTH = 11;

/** Six significant digits and a two-digit exponent at least, trailing zeros off: `1.23457E+18`. */
export function scientific(value: number, decimals: number, keepZeros: boolean): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(decimals).split('e');
  const digits = keepZeros || !mantissa.includes('.') ? mantissa : mantissa.replace(/\.?0+$/, '');
  const size = String(Math.abs(Number(exponent))).padStart(2, '0');
  return `${digits}E${Number(exponent) < 0 ? '-' : '+'}${size}`;
}

const withoutZeros = (fixed: string): string => (fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed);

/** A number in the General format of a column that is wide enough: 11 characters without the sign. */
export function formatGeneral(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const exponent = Math.floor(Math.log10(size));
  if (exponent >= WIDTH || exponent < -9) return sign + scientific(size, 5, false);
  const whole = Math.max(1, exponent + 1);
  const decimals = Math.max(0, Math.min(9, WIDTH - whole - 1));
  const fixed = withoutZeros(size.toFixed(decimals));
  if (fixed.length > WIDTH) return sign + scientific(size, 5, false);
  const lossy = exponent < -4 && Number(fixed) !== size;
  return sign + (lossy ? scientific(size, 5, false) : fixed);
}

/** A number with the 15 digits that the formula bar shows: `1.23456781234567E+18`. */
export function formatFull(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const exponent = Math.floor(Math.log10(size));
  const sign = value < 0 ? '-' : '';
  if (exponent >= 20 || exponent < -9) return sign + scientific(size, 14, false);
  // Of more than fifteen digits the rest are zeros.
  const rounded = exponent > 14 ? Number(size.toPrecision(15)) : size;
  return sign + withoutZeros(rounded.toFixed(Math.max(0, Math.min(20, 14 - exponent))));
}
