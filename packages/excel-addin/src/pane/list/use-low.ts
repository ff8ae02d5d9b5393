import { createContext, type RefObject, useContext, useEffect, useState } from 'react';

/** Pixels of height below which a pane shows less at once, so that some rows of the list are seen. */
const LOW = 640;

/** True where the pane is so low that what can be asked for is not shown unasked. */
export const LowContext = createContext(false);

export const useLow = (): boolean => useContext(LowContext);

/** Whether what holds an element is low. */
export function useIsLow(part: RefObject<HTMLElement | null>): boolean {
  const [low, setLow] = useState(false);
  useEffect(() => {
    const whole = part.current?.parentElement;
    if (!whole) return;
    const measure = (): void => setLow(whole.clientHeight < LOW);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(whole);
    return () => observer.disconnect();
  }, [part]);
  return low;
}
