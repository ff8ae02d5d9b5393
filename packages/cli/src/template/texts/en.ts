import { CURRENT_EDITION } from '@upki-tsv/core';
import type { TemplateTexts } from './ja.ts';

export const en: TemplateTexts = {
  startSheet: 'Start here',
  title: 'UPKI certificate applications',
  edition: `For upki-tsv, following the operation manual for administrators (利用管理者), edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
  lines: [
    'Write certificate applications in this workbook. upki-tsv checks them and creates the TSV files to upload.',
    'First fill in the sheet Institution: O, L, ST, contacts and other values that are always the same. It may stay empty.',
    'There is a sheet for each type of application. Sheets that you do not need may be deleted or left empty.',
    'Write one application per row, below the headers. You may move columns, but do not rename the headers.',
    'The marks above the headers: ● required, ▲ conditional, ○ optional. Select a cell to see how to fill it in.',
    'Where there is a list, choose from it. “3: RSA 2048 bits…” and a plain “3” mean the same.',
    'Double-click the cell before you paste a CSR. The -----BEGIN and -----END lines may stay.',
    'Rows with done or skip in the column apply are not exported. All other rows are.',
    'Then run upki-tsv check to find mistakes, and upki-tsv convert to create the TSV files.',
    'Access PINs are secret. Be careful where you keep and send this workbook, and delete it when it is no longer needed.',
  ],
};
