/** What the pane shows; the ribbon's buttons open it at one of these. */
export const VIEWS = ['check', 'sheet', 'export'] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address such as `index.html?view=export` asks for. */
export function viewOf(search: string): View {
  const asked = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === asked) ?? 'check';
}
