/** What the pane shows; the ribbon's buttons open it at one of the first three. */
export const VIEWS = ['check', 'export', 'sheet', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address such as `index.html?view=export` asks for. */
export function viewOf(search: string): View {
  const asked = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === asked) ?? 'check';
}
