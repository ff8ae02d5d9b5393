import { EVENT_CATEGORY, type EventEntry } from '../protocol/messages.ts';
import type { HostEvent } from './event-entries.ts';

/** Faults that the coming events suffer; each is used up by the events it names. */
export interface EventFaults {
  /** How many of the next events never arrive. */
  drop: number;
  /** How many of the next events arrive twice. */
  duplicate: number;
  /** Addresses that stand in the next `DataChanged` events instead of the right one. */
  readonly addresses: string[];
}

/** The entries that reach the add-in for some events, faults applied. */
export function entriesOf(
  events: readonly HostEvent[],
  isRegistered: (event: string, target: string) => boolean,
  faults: EventFaults,
): EventEntry[] {
  const entries: EventEntry[] = [];
  for (const event of events) {
    const targets = event.targets.filter((target) => isRegistered(event.event, target));
    if (targets.length === 0) continue;
    if (faults.drop > 0) {
      faults.drop -= 1;
      continue;
    }
    const address = event.event === 'DataChanged' ? faults.addresses.shift() : undefined;
    const message = JSON.stringify(address === undefined ? event.message : { ...event.message, address });
    const times = faults.duplicate > 0 ? 2 : 1;
    if (times === 2) faults.duplicate -= 1;
    for (let time = 0; time < times; time += 1)
      for (const targetId of targets)
        entries.push({
          messageCategory: EVENT_CATEGORY,
          messageType: event.messageType,
          targetId,
          message,
        });
  }
  return entries;
}
