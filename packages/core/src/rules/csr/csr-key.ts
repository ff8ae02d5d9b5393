import { type KeyFlaw, keyName } from '../../language/csr/index.ts';
import { acceptedAlgorithms, profileOfKey, wantedKey } from '../../manual/keys.ts';
import { hasField, rowRule } from '../rule.ts';

const NEW_EC_KEY =
  'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -pkeyopt ec_param_enc:named_curve';

const FLAW_JA: Readonly<Record<KeyFlaw, (key: string) => string>> = {
  'explicit-curve': () =>
    `CSRの鍵は、楕円曲線が名前ではなくパラメータの数値で書かれているため使えません。曲線を名前で書く鍵（${NEW_EC_KEY}、openssl ecparam なら -param_enc named_curve）を作り、CSRを作り直してください。`,
  'no-curve': () =>
    `CSRの鍵に楕円曲線の名前がありません。曲線を名前で書く鍵（${NEW_EC_KEY}）を作り、CSRを作り直してください。`,
  negative: (key) =>
    `CSRの鍵（${key}）の数が負の数として書かれています。CSRを作ったソフトウェアが古いか、不具合があるようです。新しいopensslなどで鍵とCSRを作り直してください。`,
  numbers: (key) => `CSRの鍵（${key}）が壊れていて、鍵として成り立ちません。鍵とCSRを作り直してください。`,
};

const FLAW_EN: Readonly<Record<KeyFlaw, (key: string) => string>> = {
  'explicit-curve': () =>
    `The CSR’s key gives the numeric parameters of its curve instead of the curve’s name, so it cannot be used. Create a key that names the curve (${NEW_EC_KEY}, or with openssl ecparam the option -param_enc named_curve), and then a new CSR.`,
  'no-curve': () =>
    `The CSR’s key does not name its curve. Create a key that does (${NEW_EC_KEY}), and then a new CSR.`,
  negative: (key) =>
    `A number in the CSR’s key (${key}) is encoded as a negative number. The software that created it seems to be old or faulty. Create the key and the CSR again with a current tool such as openssl.`,
  numbers: (key) => `The CSR’s key (${key}) is damaged and not a valid key. Create a new key and CSR.`,
};

export default rowRule<{ key: string; profile: string; fits: string; flaw: KeyFlaw | '' }>({
  phase: 'condition',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-31', 'D-33'],
  title: { ja: 'CSRの鍵', en: 'The CSR’s key' },
  why: {
    ja: 'プロファイル3はRSA 2048ビット、プロファイル11は曲線secp384r1（P-384）の鍵でなければなりません。ほかの鍵は、#2 に何を書いても使えません。',
    en: 'Profile 3 requires an RSA key of 2048 bits, profile 11 a key on the curve secp384r1 (P-384). No other key can be used, whatever item 2 says.',
  },
  message: {
    ja: ({ key, profile, fits, flaw }) => {
      if (flaw !== '') return FLAW_JA[flaw](key);
      if (fits !== '')
        return `CSRの鍵は${key}ですが、プロファイル${profile}には${wantedKey(profile) ?? ''}の鍵が要ります。この鍵に合うのはプロファイル${fits}です。プロファイルを${fits}にするか、鍵とCSRを作り直してください。`;
      return wantedKey(profile) !== undefined
        ? `CSRの鍵は${key}ですが、プロファイル${profile}には${wantedKey(profile)}の鍵が要ります。鍵とCSRを作り直してください。`
        : `CSRの鍵は${key}ですが、どのプロファイルでも使えません。RSA 2048（プロファイル3）かEC P-384（プロファイル11）の鍵を作り、CSRを作り直してください。`;
    },
    en: ({ key, profile, fits, flaw }) => {
      if (flaw !== '') return FLAW_EN[flaw](key);
      if (fits !== '')
        return `The CSR’s key is ${key}, but profile ${profile} requires ${wantedKey(profile) ?? ''}. The key fits profile ${fits}: change the profile to ${fits}, or create a new key and CSR.`;
      return wantedKey(profile) !== undefined
        ? `The CSR’s key is ${key}, but profile ${profile} requires ${wantedKey(profile)}. Create a new key and CSR.`
        : `The CSR’s key, ${key}, cannot be used with any profile. Create an RSA 2048 key (profile 3) or an EC P-384 key (profile 11), and then a new CSR.`;
    },
  },
  applies: hasField('csr', 'profile'),
  check: (row) => {
    const { csr } = row;
    if (!csr) return undefined;
    const profile = row.known('profile') ?? '';
    const fits = profileOfKey(csr.key);
    if (fits !== undefined && (profile === '' || fits === profile)) return undefined;
    const isTaken = fits !== undefined && acceptedAlgorithms(fits).includes(csr.signatureAlgorithm.name);
    return {
      params: { key: keyName(csr.key), profile, fits: fits ?? '', flaw: csr.key.flaw ?? '' },
      // Where the signature is not taken either, another profile would help nothing.
      fix: isTaken ? { safe: false, values: { profile: fits } } : undefined,
    };
  },
});
