import type { KeyFacts } from '../../csr/index.ts';
import { hasField, rowRule } from '../rule.ts';

export const RSA_PROFILE = '3';
export const RSA_BITS = 2048;
export const EC_CURVE = 'P-384';

/** The server profile that a key fits; undefined where it fits none. */
export function profileOfKey(key: KeyFacts): string | undefined {
  if (!key.wellFormed) return undefined;
  if (key.algorithm === 'RSA' && key.bits === RSA_BITS) return RSA_PROFILE;
  return key.algorithm === 'EC' && key.curve === EC_CURVE ? '11' : undefined;
}

/** A key in words: `RSA 1024`, `EC P-256`. */
export const keyName = (key: KeyFacts): string => {
  const size = key.curve ?? (key.bits === null ? '' : String(key.bits));
  return size === '' ? key.algorithm : `${key.algorithm} ${size}`;
};

export default rowRule<{ key: string; profile: string; fits: string; broken: boolean }>({
  phase: 'condition',
  field: 'csr',
  needs: ['profile'],
  severity: 'error',
  decisions: ['D-15', 'D-31'],
  title: { ja: 'CSRの鍵', en: 'The CSR’s key' },
  why: {
    ja: 'プロファイル3はRSA 2048ビット、プロファイル11は曲線secp384r1（P-384）の鍵でなければなりません。',
    en: 'Profile 3 wants an RSA key of 2048 bits, profile 11 a key on the curve secp384r1 (P-384).',
  },
  message: {
    ja: ({ key, profile, fits, broken }) =>
      broken
        ? `CSRの鍵（${key}）の符号化が正しくありません。鍵を作り直してCSRを作ってください。`
        : `CSRの鍵は${key}ですが、プロファイル${profile}には${profile === RSA_PROFILE ? 'RSA 2048' : 'EC P-384'}が要ります。${
            fits ? `プロファイルを${fits}にするか、` : ''
          }鍵を作り直してください。`,
    en: ({ key, profile, fits, broken }) =>
      broken
        ? `The CSR’s key (${key}) is not encoded properly. Make a new key and CSR.`
        : `The CSR’s key is ${key}, but profile ${profile} wants ${profile === RSA_PROFILE ? 'RSA 2048' : 'EC P-384'}. ${
            fits ? `Choose profile ${fits} or make` : 'Make'
          } a new key.`,
  },
  applies: hasField('csr', 'profile'),
  check: (row) => {
    const { csr } = row;
    const profile = row.text('profile');
    if (!csr) return undefined;
    const fits = profileOfKey(csr.key);
    if (fits === profile) return undefined;
    return {
      params: { key: keyName(csr.key), profile, fits: fits ?? '', broken: !csr.key.wellFormed },
      fix: fits === undefined ? undefined : { safe: false, values: { profile: fits } },
    };
  },
  examples: {
    good: [{ type: 'server-issue' }, { type: 'server-issue', values: { csr: 'p384', profile: '11' } }],
    bad: [
      { type: 'server-issue', values: { csr: 'rsa1024' }, params: { key: 'RSA 1024', fits: '' } },
      { type: 'server-issue', values: { csr: 'p384' }, params: { fits: '11' }, fixed: { profile: '11' } },
      { type: 'server-renew', values: { csr: 'p256', profile: '11' }, params: { key: 'EC P-256' } },
    ],
  },
});
