export { DN_PARTS, type SuggestedColumn, type SuggestedMapping, suggestMapping } from './mapping.ts';
export type * from './port.ts';
export { HostError } from './port.ts';
export type { Scheduler } from './scheduler.ts';
export { createSession, type Session, type SessionOptions } from './session.ts';
export type { SettingsStore } from './settings.ts';
export type * from './snapshot.ts';
export { zipped } from './zip.ts';
