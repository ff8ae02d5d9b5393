import type { Edition } from '../edition.ts';
import { EDITION_2_18 } from './2.18.ts';
import type { LATER_FORMATS } from './later.ts';

/** The edition that is checked against and cited. */
export const CURRENT_EDITION: Edition = EDITION_2_18;

/** The types of application of the current edition. */
export type CurrentType = (typeof EDITION_2_18.formats)[number]['id'];

/** Those and the ones that only a later edition has. */
export type ApplicationType = CurrentType | (typeof LATER_FORMATS)[number]['id'];
