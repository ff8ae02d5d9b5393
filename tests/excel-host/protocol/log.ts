import type { Request } from './messages.ts';

/** One request as it went over the bridge. */
export interface LoggedRequest {
  readonly actions: number;
  /** Length of the request and of its reply, in bytes of UTF-8. */
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** Excel's error code, undefined when the request went through. */
  readonly error: string | undefined;
  /** Whether it only lets go of tracked ranges, as `Excel.run` does by itself at its end. */
  readonly isCleanup: boolean;
  readonly request: Request;
}

/** What passed between the add-in and the host. */
export class HostLog {
  private entries: LoggedRequest[] = [];
  private delivered = 0;

  add(request: LoggedRequest): void {
    this.entries.push(request);
  }

  addEvents(count: number): void {
    this.delivered += count;
  }

  get requests(): readonly LoggedRequest[] {
    return this.entries;
  }

  /** Requests that `context.sync()` sent, without `Excel.run`'s own clean-up. */
  get syncs(): number {
    return this.entries.filter(({ isCleanup }) => !isCleanup).length;
  }

  get events(): number {
    return this.delivered;
  }

  get bytesIn(): number {
    return this.entries.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  }

  get bytesOut(): number {
    return this.entries.reduce((sum, { replyBytes }) => sum + replyBytes, 0);
  }

  clear(): void {
    this.entries = [];
    this.delivered = 0;
  }
}

/** Whether a request does nothing but let go of tracked ranges. */
export function isCleanup({ Actions }: Request): boolean {
  const methods = Actions.filter(({ ActionType }) => ActionType !== 1);
  return methods.length > 0 && methods.every(({ Name }) => Name === '_RemoveReference');
}
