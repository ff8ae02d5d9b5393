import { CURRENT_EDITION } from '@upki-tsv/core';
import { version } from '../../package.json';

/** What `--version` prints. */
export const versionText = `upki-tsv ${version}\nmanual edition ${CURRENT_EDITION.id}, ${CURRENT_EDITION.date}\n`;
