import * as fc from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a change and not luck decides whether a run is green.
 * `FC_SEED=random` draws others, `FC_SEED=12345` those of one run again.
 */
const asked = process.env.FC_SEED ?? '20231214';
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked);
fc.configureGlobal({ seed });
