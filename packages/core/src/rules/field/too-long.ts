import { fieldRule } from '../rule.ts';

/** Items whose size depends on more than their own characters have rules of their own. */
const OWN_RULES: ReadonlySet<string> = new Set(['csr', 'oldSerial', 'pin']);

export default fieldRule<{ length: number; max: number }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-01', 'D-20'],
  title: { ja: '文字数の超過', en: 'A value that is too long' },
  why: {
    ja: '項目ごとに文字数の上限があります。超えると、受付システムが202で受け付けません。全角も半角も1文字と数えます。',
    en: 'Each item has a maximum number of characters. A longer value is rejected with answer 202. Full-width and half-width characters count as one each.',
  },
  message: {
    ja: ({ length, max }) => `値が${length}文字あります。${max}文字以内にしてください。`,
    en: ({ length, max }) => `The value has ${length} characters, but at most ${max} are allowed.`,
  },
  // A choice is never too long, and what is none is unknown-choice's finding.
  applies: ({ id, choices }) => !OWN_RULES.has(id) && choices === undefined,
  check: ({ field, raw, text }) => {
    const value = field.characters.kind === 'jis' ? raw : text;
    if (value.length <= field.maxLength) return undefined;
    const length = [...value].length;
    return length > field.maxLength ? { params: { length, max: field.maxLength } } : undefined;
  },
});
