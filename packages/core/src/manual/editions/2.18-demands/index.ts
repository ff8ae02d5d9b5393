import type { Demand } from '../../demand.ts';
import { CLIENT_DEMANDS } from './client.ts';
import { FILE_DEMANDS } from './file.ts';
import { SERVER_DEMANDS } from './server.ts';
import { SHARED_DEMANDS } from './shared.ts';

export { MANUAL_ITEMS } from './items.ts';

/** Every demand of sections 2-1-1, 2-2-1, 3-1 and 5; what the tables of items say stands in `MANUAL_ITEMS`. */
export const DEMANDS: readonly Demand[] = [
  ...SERVER_DEMANDS,
  ...FILE_DEMANDS,
  ...CLIENT_DEMANDS,
  ...SHARED_DEMANDS,
];
