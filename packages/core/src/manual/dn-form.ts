import type { AttributeType } from '../language/dn/dn.ts';
import { CHARACTERS, type CharacterClass } from './field.ts';
import { MAX_ACME_LENGTH, MAX_ATTRIBUTE_LENGTH } from './limits.ts';

/** How the subject DN of a format is written (2-1-1, 5-3 and 5-4 #1, D-11 … D-14, D-21). */
export interface DnForm {
  /** What the CN is. */
  readonly commonName: 'host' | 'person';
  /**
   * Which of L and ST stand there: both, at least one, or those that the certificate has, so that a missing one is asked
   * about.
   */
  readonly place: 'both' | 'either' | 'as-certificate';
  /** An OU: refused, asked about because only an older certificate has one, or any number of them. */
  readonly unit: 'none' | 'as-certificate' | 'any';
  /** True where a mail address, or a foreign type in wrong case or spacing, is refused and not only asked about. */
  readonly refusesForeignTypes: boolean;
  /** Sizes in code points that the manual gives; X.520 bounds the others. */
  readonly sizes: Readonly<Partial<Record<AttributeType, number>>>;
  /** A size that values of several types have together, as far as they stand there. */
  readonly together?: { readonly types: readonly AttributeType[]; readonly max: number };
  readonly characters: Readonly<Partial<Record<AttributeType, CharacterClass>>>;
  /** Types for which the manual has no list of its own: other characters are asked about. */
  readonly unlisted: readonly AttributeType[];
}

/** A server certificate to be: its DN is that of the CSR. */
export const SERVER_DN_FORM: DnForm = {
  commonName: 'host',
  place: 'both',
  unit: 'none',
  refusesForeignTypes: true,
  sizes: { CN: MAX_ATTRIBUTE_LENGTH, O: MAX_ATTRIBUTE_LENGTH },
  characters: {
    CN: CHARACTERS.host,
    O: CHARACTERS.organization,
    OU: CHARACTERS.organization,
    L: CHARACTERS.organization,
  },
  unlisted: ['L'],
};

/** A server certificate that is there: older ones may lack L and ST or have an OU. */
export const OLD_SERVER_DN_FORM: DnForm = {
  ...SERVER_DN_FORM,
  place: 'as-certificate',
  unit: 'as-certificate',
};

export const CLIENT_DN_FORM: DnForm = {
  commonName: 'person',
  place: 'either',
  unit: 'any',
  refusesForeignTypes: false,
  sizes: { OU: MAX_ATTRIBUTE_LENGTH, L: MAX_ATTRIBUTE_LENGTH },
  characters: {
    CN: CHARACTERS.clientCommonName,
    O: CHARACTERS.organization,
    OU: CHARACTERS.organization,
    L: CHARACTERS.organization,
  },
  unlisted: [],
};

const ACME_SIZES = { CN: MAX_ATTRIBUTE_LENGTH, O: MAX_ACME_LENGTH } as const;

/** A server that gets its certificates by ACME (later edition). */
export const ACME_DN_FORM: DnForm = { ...SERVER_DN_FORM, sizes: ACME_SIZES };

export const SUSPENDED_ACME_DN_FORM: DnForm = { ...ACME_DN_FORM, place: 'either' };

/** A certificate that was issued by ACME: an older one may have OUs. */
export const REVOKED_ACME_DN_FORM: DnForm = {
  ...SUSPENDED_ACME_DN_FORM,
  unit: 'any',
  sizes: { ...ACME_SIZES, OU: MAX_ACME_LENGTH },
  together: { types: ['O', 'OU'], max: MAX_ACME_LENGTH },
};
