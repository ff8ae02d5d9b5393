import { printHexadecimal } from '../../language/serial/serial.ts';
import { certificatesOfName } from '../parts/old-certificate.ts';
import { rowRule } from '../rule.ts';
import { SERVICE_2020 } from '../words.ts';

export default rowRule<{ serial: string; count: number }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'warning',
  decisions: ['D-35'],
  source: SERVICE_2020,
  title: { ja: '証明書がすでにあるDNの発行申請', en: 'A new issue for a DN that already has a certificate' },
  why: {
    ja: 'CNとOUが同じ証明書がすでにあると、受付システムは発行申請に212と答えます。更新として申請してください。',
    en: 'If a certificate with the same CN and OU exists, an application for a new issue is rejected with answer 212. Apply for a renewal instead.',
  },
  message: {
    ja: ({ serial, count }) =>
      `CNとOUが同じ証明書（シリアル番号 ${serial}${count > 1 ? ` ほか${count - 1}件` : ''}）がすでにあります。発行では受付システムに断られる（212）ため、更新として申請してください。旧証明書が失効していても、有効期間が終わっていても同じです。`,
    en: ({ serial, count }) =>
      `A certificate with the same CN and OU already exists (serial number ${serial}${count > 1 ? ` and ${count - 1} more` : ''}). A new issue would be rejected (212), so apply for a renewal, even if the old certificate is revoked or expired.`,
  },
  applies: ({ wantsNewDn }) => wantsNewDn,
  check: (row, context) => {
    const known = certificatesOfName(row, context);
    const [first] = known;
    return first && { params: { serial: printHexadecimal(BigInt(first.serial)), count: known.length } };
  },
});
