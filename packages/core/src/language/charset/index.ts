export {
  type DecodedText,
  decodeBytes,
  detectEncoding,
  type TextEncoding,
  UTF8_BOM_LENGTH,
} from './encoding.ts';
export { LOOKALIKE_HYPHENS, lookalikeAscii } from './lookalikes.ts';
export {
  composeKana,
  halfWidth,
  hasDecomposedKana,
  isFullWidthAscii,
  isInvisible,
  isVariationSelector,
} from './normalise.ts';
export {
  type CharacterOutside,
  charactersOutside,
  describeCodePoint,
  isInRepertoire,
  isWithinRepertoire,
} from './repertoire.ts';
export { replacementFor } from './replacements.ts';
export {
  decodeShiftJis,
  encodeShiftJis,
  loadShiftJis,
  type ShiftJisCodec,
  UnencodableError,
} from './shift-jis.ts';
export { unifyPairs } from './variants.ts';
export { mayHoldVendorCodes, vendorCodesIn, withJisCodes } from './vendor-codes.ts';
export { isBlank, isWhiteSpace, trimWhiteSpace } from './white-space.ts';
