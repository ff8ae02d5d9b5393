export type * from './port.ts';
export { HostError } from './port.ts';
export { createSession, type Scheduler, type Session, type SessionOptions } from './session.ts';
export type * from './snapshot.ts';
