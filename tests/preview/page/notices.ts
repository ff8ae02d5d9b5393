import { button, element } from './dom.ts';
import type { Texts } from './texts.ts';

const MESSAGE_SHOWN = 6000;

export interface Notices {
  readonly element: HTMLElement;
  /** Says something for a while. */
  say(message: string): void;
  /** Shows an address that the add-in wants opened in the system's browser. */
  offer(address: string): void;
}

/** What the simulation has to say beside the sheet. */
export function notices(texts: Texts): Notices {
  const message = element('p', { class: 'preview-message', role: 'status' });
  const offers = element('div', { class: 'preview-offers', role: 'status' });
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return {
    element: element('div', { class: 'preview-notices' }, message, offers),
    say(text) {
      message.textContent = text;
      clearTimeout(hiding);
      hiding = setTimeout(() => {
        message.textContent = '';
      }, MESSAGE_SHOWN);
    },
    offer(address) {
      const link = element('a', { href: address, target: '_blank', rel: 'noreferrer' }, texts.openPage);
      offers.replaceChildren(
        element('p', {}, texts.opened),
        link,
        button(texts.close, () => offers.replaceChildren()),
      );
    },
  };
}
