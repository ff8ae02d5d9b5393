import { useCallback } from 'react';
import { mayMoveFocus } from '../list/may-move-focus.ts';
import { useScrollArea } from '../list/scroll-area.ts';

/** Goes to the beginning of the view, for a click that puts something else in its place. */
export function useToTop(): () => void {
  const area = useScrollArea();
  return useCallback(() => {
    area.current?.scrollTo({ top: 0 });
    if (mayMoveFocus(area.current)) area.current?.focus();
  }, [area]);
}
