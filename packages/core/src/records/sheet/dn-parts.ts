import type { AttributeType } from '../../language/dn/dn.ts';
import type { Bilingual } from '../../language/text.ts';
import type { FieldDefinition } from '../../manual/field.ts';
import type { Format } from '../../manual/formats.ts';
import { MAX_ATTRIBUTE_LENGTH } from '../../manual/limits.ts';

/** A column that holds one attribute of a DN. */
export interface DnPart {
  readonly type: AttributeType;
  readonly header: string;
  readonly required: FieldDefinition['required'];
  readonly maxLength: number;
  readonly example: string;
  readonly width: number;
  readonly hint: Bilingual;
}

const SERVER_NAME: Bilingual = {
  ja: 'サーバのFQDN。CSRのCNと同じ名前。',
  en: 'The server’s FQDN, the same name as the CSR’s CN.',
};
const CLIENT_NAME: Bilingual = {
  ja: '利用者の名前など。S/MIMEでは利用者mailと同じにします。',
  en: 'The user’s name, say; for S/MIME the same as the user’s mail address.',
};
const UNIT: Bilingual = {
  ja: '書いた列だけが、左から順にOUとしてDNに入ります。',
  en: 'Columns that are filled in become OUs of the DN, from left to right.',
};
const FROM_INSTITUTION: Bilingual = {
  ja: '空なら、シート「機関情報」の値がDNに入ります。',
  en: 'Where it is empty the DN takes the value of the sheet Institution (機関情報).',
};
const COUNTRY: Bilingual = {
  ja: '空なら、シート「機関情報」があるとき JP になります。',
  en: 'Where it is empty it is JP if there is a sheet Institution (機関情報).',
};

/** The columns in which a fresh sheet takes the DN in parts, in the order of the manual. */
export function dnPartsOf({ dn }: Format): readonly DnPart[] {
  const part = (
    type: AttributeType,
    required: DnPart['required'],
    example: string,
    hint: Bilingual,
    rest: Partial<DnPart> = {},
  ): DnPart => ({
    type,
    header: type,
    required,
    maxLength: MAX_ATTRIBUTE_LENGTH,
    example,
    width: 18,
    hint,
    ...rest,
  });
  const registered = [
    part('O', 'conditional', 'Example University', FROM_INSTITUTION, { width: 24 }),
    part('L', 'conditional', 'Chiyoda-ku', FROM_INSTITUTION),
    part('ST', 'conditional', 'Tokyo', FROM_INSTITUTION),
    part('C', 'conditional', 'JP', COUNTRY, { maxLength: 2, width: 16 }),
  ];
  if (dn.commonName === 'host') {
    return [part('CN', 'always', 'www.example.ac.jp', SERVER_NAME, { width: 28 }), ...registered];
  }
  return [
    part('CN', 'always', 'REI HANAKO', CLIENT_NAME, { width: 28 }),
    part('OU', 'never', 'S1234567', UNIT, { header: 'OU1' }),
    part('OU', 'never', 'Faculty of Science', UNIT, { header: 'OU2' }),
    part('OU', 'never', '', UNIT, { header: 'OU3' }),
    ...registered,
  ];
}
