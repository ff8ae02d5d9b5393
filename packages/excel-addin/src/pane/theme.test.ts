import { describe, expect, it } from 'vitest';
import { themeOf } from './theme.ts';

type Colour = readonly [number, number, number];

const colour = (hex: string): Colour => {
  const [, digits] = /^#([\da-f]{6})$/i.exec(hex) ?? [];
  if (digits === undefined) throw new Error(`no colour: ${hex}`);
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Relative luminance as WCAG 2 defines it. */
const luminance = (parts: Colour): number => {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};

const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

describe.each([
  [{ dark: false }, '#ffffff'],
  [{ dark: false, background: '#F3F2F1', foreground: '#201F1E' }, '#f3f2f1'],
  [{ dark: false, background: '#E6E6E6', foreground: '#262626' }, '#e6e6e6'],
  [{ dark: true }, '#292929'],
  [{ dark: true, background: '#262626', foreground: '#FFFFFF' }, '#262626'],
  [{ dark: true, background: '#363636', foreground: '#FFFFFF' }, '#363636'],
])('on the host’s %o', (host, background) => {
  const theme = themeOf(host, 'ja');

  it('stands on its background', () => {
    expect(theme.colorNeutralBackground1.toLowerCase()).toBe(background);
  });

  it.each([
    'colorNeutralForeground1',
    'colorNeutralForeground2',
    'colorStatusDangerForeground1',
    'colorStatusWarningForeground2',
    'colorBrandForegroundLink',
  ] as const)('writes words in %s that can be read', (token) => {
    expect(contrast(theme[token], background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[token], theme.colorNeutralBackground2)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['colorStatusWarningForeground3', 'colorCompoundBrandStroke'] as const)(
    'draws in %s what can be seen',
    (token) => {
      expect(contrast(theme[token], background)).toBeGreaterThanOrEqual(3);
    },
  );

  it('has a primary button that can be read', () => {
    expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});

it('has a Japanese font in both languages', () => {
  for (const language of ['ja', 'en'] as const) {
    expect(themeOf({ dark: false }, language).fontFamilyBase).toContain('"Yu Gothic UI"');
  }
});
