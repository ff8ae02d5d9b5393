import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whether the focus is inside an element, or was until what held it went away: unlike a person who goes elsewhere, the
 * browser that takes a focused element away leaves the focus nowhere.
 */
export function useFocusInside(place: RefObject<HTMLElement | null>): RefObject<boolean> {
  const inside = useRef(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const enter = () => {
      inside.current = true;
    };
    const goElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node) || !element.contains(target)) inside.current = false;
    };
    element.addEventListener('focusin', enter);
    document.addEventListener('focusin', goElsewhere);
    document.addEventListener('pointerdown', goElsewhere);
    window.addEventListener('blur', goElsewhere);
    return () => {
      element.removeEventListener('focusin', enter);
      document.removeEventListener('focusin', goElsewhere);
      document.removeEventListener('pointerdown', goElsewhere);
      window.removeEventListener('blur', goElsewhere);
    };
  }, [place]);
  return inside;
}
