import { parseSerial, printDecimal, printHexadecimal } from '../../language/serial/serial.ts';
import { hasEnded, type KnownCertificate } from '../../records/certificates/index.ts';
import { certificatesOfName } from '../parts/old-certificate.ts';
import type { Row } from '../row-view.ts';
import { hasField, rowRule } from '../rule.ts';
import { GIVEN_CERTIFICATES, listEn } from '../words.ts';

const MAX_NAMED = 3;

export default rowRule<{ serials: readonly string[]; more: number }>({
  phase: 'comparison',
  field: 'oldSerial',
  needs: ['subjectDn', 'oldSerial'],
  severity: 'warning',
  decisions: ['D-36'],
  source: GIVEN_CERTIFICATES,
  title: { ja: 'このDNの証明書にないシリアル番号', en: 'A serial number that no certificate of the DN has' },
  why: {
    ja: '渡された証明書に同じDNのものがあり、そのどれとも番号が違うときは、写し間違いが疑われます。',
    en: 'If certificates for the DN were given and none of them has this serial number, it may have been copied wrongly.',
  },
  message: {
    ja: ({ serials, more }) =>
      `このDNの証明書として分かっているのは、シリアル番号が ${serials.join('、')}${more > 0 ? ` ほか${more}件の` : ' の'}ものです。番号を写し間違えていないか確かめてください。`,
    en: ({ serials, more }) =>
      `${serials.length + more === 1 ? 'The known certificate for this DN has the serial number' : 'The known certificates for this DN have the serial numbers'} ${more > 0 ? `${serials.join(', ')} and ${more} more` : listEn(serials)}. Check that the serial number was copied correctly.`,
  },
  applies: hasField('oldSerial'),
  check: (row, context) => {
    const known = certificatesOfName(row, context);
    const written = parseSerial(row.text('oldSerial'))?.value.toString();
    if (known.length === 0 || written === undefined) return undefined;
    if (known.some(({ serial }) => serial === written)) return undefined;
    const candidates = [...new Map(known.map((each) => [each.serial, each])).values()];
    const serials = candidates.slice(0, MAX_NAMED).map(({ serial }) => printHexadecimal(BigInt(serial)));
    const [only, ...others] = candidates;
    // A certificate that has ended was followed by another, most likely the one that is meant.
    const isLikely = only && others.length === 0 && !hasEnded(only, context.today ?? '');
    const oldSerial = isLikely ? serialFor(row, only) : undefined;
    return {
      params: { serials, more: candidates.length - serials.length },
      fix: oldSerial === undefined ? undefined : { safe: false, values: { oldSerial } },
    };
  },
});

/** Hexadecimal as viewers show it, decimal where only that is short enough; undefined where neither is. */
function serialFor(row: Row, { serial }: KnownCertificate): string | undefined {
  const value = BigInt(serial);
  if (value <= 0n) return undefined;
  const max = row.maxLength('oldSerial');
  return [printHexadecimal(value), printDecimal(value)].find((text) => text.length <= max);
}
