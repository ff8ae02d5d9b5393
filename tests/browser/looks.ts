import type { Locator } from 'playwright-core';

/** What of the pane does not fit: it, or a part of it, would have to be scrolled sideways or is cut off. */
export function overflowing(root: Locator): Promise<readonly string[]> {
  return root.evaluate((pane) => {
    const right = pane.getBoundingClientRect().right;
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    return [pane, ...pane.querySelectorAll('*')].flatMap((element) => {
      if (!(element instanceof HTMLElement) || element.getClientRects().length === 0) return [];
      const style = getComputedStyle(element);
      // What only screen readers are told is a pixel large on purpose.
      if (style.clipPath !== 'none' || element.closest('[aria-hidden="true"]') || element.offsetWidth <= 1)
        return [];
      const isCut = style.textOverflow === 'ellipsis';
      const isWide =
        style.display !== 'inline' &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1;
      const isOut = element.getBoundingClientRect().right > right + 1;
      return (isWide && !isCut) || isOut ? [nameOf(element)] : [];
    });
  });
}
