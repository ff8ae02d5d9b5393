/** Moves the focus from part to part of the window, as F6 does in Excel. */
export function cycleRegions(
  regions: readonly { readonly element: HTMLElement; readonly focus?: () => void }[],
): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.isComposing) return;
    event.preventDefault();
    const at = regions.findIndex(({ element }) => element.contains(document.activeElement));
    const by = event.shiftKey ? -1 : 1;
    for (let step = 1; step <= regions.length; step += 1) {
      const region = regions[(at + by * step + regions.length * 2) % regions.length];
      if (!region) continue;
      if (region.focus) region.focus();
      else focusable(region.element)?.focus();
      if (region.element.contains(document.activeElement)) return;
    }
  });
}

const focusable = (element: HTMLElement): HTMLElement | null =>
  element.querySelector<HTMLElement>(
    '[role=tab][aria-selected=true], button:not([disabled]), summary, input, select, [tabindex="0"]',
  );
