import { parseAddress, printArea } from './address.ts';
import type { Area, HostEvent } from './port.ts';

type Edited = Extract<HostEvent, { kind: 'edited' }>;

/** Edits are answered when they pause for so long, in milliseconds, and at the latest so long after the first. */
const PAUSE = 150;
const LATEST = 300;
/** How long an event of an own write may take where the host does not say whose it is. */
const OWN_EVENTS = 5000;

/** Edits since the last answer, each area once. */
export interface EditBatch {
  readonly areas: readonly Area[];
  /** True where the whole sheet must be read again. */
  readonly whole: boolean;
  /** True where co-authors made them all: nothing is to be painted on their account. */
  readonly remote: boolean;
}

/** Gathers edits and says when it is time to answer them. */
export class EditQueue {
  #areas: Area[] = [];
  #whole = false;
  #remote = true;
  #first: number | undefined;
  #own: {
    readonly sheet: string;
    readonly address: string;
    readonly change: Edited['change'];
    readonly until: number;
  }[] = [];

  /** Milliseconds to wait, at this time. */
  add(now: number, change: { readonly areas: readonly Area[] | null; readonly remote: boolean }): number {
    if (change.areas === null) this.#whole = true;
    else this.#areas.push(...change.areas);
    this.#remote &&= change.remote;
    this.#first ??= now;
    return Math.max(0, Math.min(PAUSE, this.#first + LATEST - now));
  }

  take(): EditBatch | undefined {
    if (this.#first === undefined) return undefined;
    const areas = [...new Map(this.#areas.map((area) => [printArea(area), area])).values()];
    const batch = { areas, whole: this.#whole, remote: this.#remote };
    this.clear();
    return batch;
  }

  clear(): void {
    this.#areas = [];
    this.#whole = false;
    this.#remote = true;
    this.#first = undefined;
  }

  /** True where edits wait that the person at this Excel made to more than cells. */
  get holdsOwnStructure(): boolean {
    return this.#whole && !this.#remote;
  }

  /**
   * Events to come that are this program's own doing: of each area one for its values and one for its format.
   * @returns what takes back the expectation of those that will not come
   */
  expectOwn(now: number, sheet: string, areas: readonly Area[]): (change?: 'format') => void {
    const until = now + OWN_EVENTS;
    const expected = areas.flatMap((area) => {
      const address = printArea(area);
      return (['cells', 'format'] as const).map((change) => ({ sheet, address, change, until }));
    });
    this.#own.push(...expected);
    return (only) => {
      const gone = new Set<object>(expected.filter(({ change }) => !only || change === only));
      this.#own = this.#own.filter((each) => !gone.has(each));
    };
  }

  /** True for an event of an own write, each told once. */
  isOwn(now: number, event: Edited): boolean {
    if (event.remote || event.own === false) return false;
    this.#own = this.#own.filter(({ until }) => until >= now);
    const [area, ...more] = (event.address === null ? null : parseAddress(event.address)) ?? [];
    const address = area && more.length === 0 ? printArea(area) : undefined;
    const at = this.#own.findIndex(
      (each) => each.sheet === event.sheet && each.address === address && each.change === event.change,
    );
    if (at >= 0) this.#own.splice(at, 1);
    return event.own === true || at >= 0;
  }
}
