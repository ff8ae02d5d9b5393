import { rowRule } from '../rule.ts';

export default rowRule<{ types: readonly string[]; length: number; max: number }>({
  phase: 'value',
  field: 'subjectDn',
  severity: 'error',
  title: { ja: '合わせた長さに上限のあるDNの値', en: 'Values of the DN that are too long together' },
  why: {
    ja: 'ACMEの証明書の失効では、OとOUの値を合わせて128文字までです。',
    en: 'In the revocation of a certificate issued by ACME, the values of O and OU may have at most 128 characters together.',
  },
  message: {
    ja: ({ types, length, max }) =>
      `DNの${types.join('と')}の値は、合わせて${length}文字あります。合わせて${max}文字以内にしてください。`,
    en: ({ types, length, max }) =>
      `The values of ${types.join(' and ')} in the DN have ${length} characters together. Use at most ${max}.`,
  },
  applies: ({ dn }) => dn.together !== undefined,
  check: ({ dn, format }) => {
    const { together } = format.dn;
    if (!dn || !together) return undefined;
    const counted = dn.attributes.filter(({ type }) => together.types.includes(type));
    const length = counted.reduce((sum, { value }) => sum + value.length, 0);
    // Each alone has a size of its own.
    const isLongAlone = counted.some(
      ({ type, value }) => value.length > (format.dn.sizes[type] ?? together.max),
    );
    return length > together.max && !isLongAlone
      ? { params: { types: together.types, length, max: together.max } }
      : undefined;
  },
});
