/**
 * Puts a text on the clipboard without showing it. Answers whether the browser said that it did.
 * To be called from a person's own action, which browsers ask for.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Office on the web gives its frames no right to the clipboard's newer interface.
    return copyByCommand(text);
  }
}

/** Answers the browser's own copy command with the text; something must be selected for it, which Safari asks for. */
function copyByCommand(text: string): boolean {
  const selection = document.getSelection();
  const before = Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
    selection?.getRangeAt(index),
  );
  const stand = document.createElement('span');
  stand.textContent = '\u00A0';
  stand.style.position = 'fixed';
  stand.style.opacity = '0';
  document.body.append(stand);
  selection?.selectAllChildren(stand);

  let handed = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    handed = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && handed;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, true);
    stand.remove();
    selection?.removeAllRanges();
    for (const range of before) if (range) selection?.addRange(range);
  }
}
