import { createContext, useContext } from 'react';

/** `done`: it went well, and is soon forgotten; `warning`: it stays until it is put away. */
export type Tone = 'done' | 'warning';

/** Says what an action did: one sentence, shown above the footer and read out once. `done` unless told. */
export type Announce = (sentence: string, tone?: Tone) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

export const useAnnounce = (): Announce => useContext(AnnounceContext);
