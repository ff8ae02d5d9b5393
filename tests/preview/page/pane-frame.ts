import { element } from './dom.ts';
import { NARROWEST_PANE, PANE_WIDTHS, WIDEST_PANE } from './query.ts';
import type { Texts } from './texts.ts';

const KEY_STEP = 10;

export interface PaneFrame {
  readonly element: HTMLElement;
  /** What the add-in fills. */
  readonly pane: HTMLElement;
  readonly width: () => number;
}

/** The place of the pane, as wide as Excel makes it on each platform or as it is dragged. */
export function paneFrame(texts: Texts, startWidth: number): PaneFrame {
  let width = startWidth;
  const separator = element('div', {
    class: 'preview-separator',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': texts.separator,
    'aria-controls': 'pane',
    'aria-valuemin': NARROWEST_PANE,
    'aria-valuemax': WIDEST_PANE,
  });
  const select = element('select', { class: 'preview-select', 'aria-label': texts.paneWidth });
  const pane = element('div', { id: 'pane', class: 'preview-pane' });
  const bar = element(
    'section',
    { class: 'preview-pane-bar', 'aria-label': texts.paneFrame },
    separator,
    element('span', { class: 'preview-label', 'aria-hidden': 'true' }, texts.pane),
    select,
  );
  // No landmark round the pane: it has its own.
  const frame = element('div', { class: 'preview-pane-frame' }, bar, pane);

  const resize = (to: number): void => {
    width = Math.round(Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, to)));
    frame.style.setProperty('--pane-width', `${width}px`);
    separator.setAttribute('aria-valuenow', String(width));
    const offered = [...new Set<number>([...PANE_WIDTHS, width])].toSorted((one, other) => one - other);
    select.replaceChildren(
      ...offered.map((each) => element('option', { value: each, selected: each === width }, `${each} px`)),
    );
  };
  resize(startWidth);

  select.addEventListener('change', () => resize(Number(select.value)));
  separator.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: KEY_STEP, ArrowRight: -KEY_STEP }[event.key];
    const to = { Home: WIDEST_PANE, End: NARROWEST_PANE }[event.key];
    if (by === undefined && to === undefined) return;
    event.preventDefault();
    resize(to ?? width + (by ?? 0));
  });
  separator.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    separator.setPointerCapture(event.pointerId);
  });
  separator.addEventListener('pointermove', (event) => {
    if (separator.hasPointerCapture(event.pointerId))
      resize(frame.getBoundingClientRect().right - event.clientX);
  });
  return { element: frame, pane, width: () => width };
}
