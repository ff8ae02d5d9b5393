import { createContext, type RefObject, useContext } from 'react';

/** The part of the pane that scrolls, for lists that draw only what is in sight. */
export const ScrollAreaContext = createContext<RefObject<HTMLElement | null>>({ current: null });

export const useScrollArea = (): RefObject<HTMLElement | null> => useContext(ScrollAreaContext);
