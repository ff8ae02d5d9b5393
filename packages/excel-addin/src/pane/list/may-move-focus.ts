/**
 * True where moving the focus to an element takes it from nobody: it is nowhere, or in the pane already, as it is
 * after a click in the pane, and not in the sheet beside it.
 * @param pane an element that holds the whole pane
 */
export function mayMoveFocus(pane: Element | null): boolean {
  const { activeElement } = document;
  if (!document.hasFocus()) return false;
  return (
    activeElement === null || activeElement === document.body || (pane?.contains(activeElement) ?? false)
  );
}
