import type { Edition } from '../edition.ts';
import { EDITION_2_18 } from './2.18.ts';

/** The edition that is checked against where no other is asked for. */
export const CURRENT_EDITION: Edition = EDITION_2_18;

/** The types of application that any edition has. */
export type ApplicationType = (typeof EDITION_2_18.formats)[number]['id'];
