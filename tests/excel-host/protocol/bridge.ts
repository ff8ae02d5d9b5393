import { type ExcelError, excelError } from './errors.ts';
import type { Json } from './json.ts';
import { HostLog, isCleanup } from './log.ts';
import type { EventEntry, Request, Response } from './messages.ts';

/** The object that the client library finds as `_richApiNativeBridge` and gives its receiver to. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/** Runs something after so many milliseconds. */
export type Schedule = (run: () => void, milliseconds: number) => void;

export interface BridgeLimits {
  /** Bytes that one request and one reply may have; Excel on the web takes 5 MB. */
  readonly requestBytes: number;
  readonly replyBytes: number;
}

export interface BridgeSettings {
  readonly schedule: Schedule;
  readonly limits: BridgeLimits;
  /** Milliseconds until a request is answered. */
  requestDelay(): number;
  /** Waits while a cell is being edited; false where it will not wait. */
  isEditing(): boolean;
  onceEditingEnds(run: () => void): void;
  /** `undoGroup` is shared by the requests that are taken back in one step. */
  run(request: Request, undoGroup: number | undefined): Response;
}

const MESSAGE = { request: 1, reply: 2, event: 3 } as const;
/** Set by `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/** The flags from this bit on are the number of an undo group, 0 for none; see `environment/undo-groups.ts`. */
export const UNDO_GROUP_SHIFT = 12;

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Request };
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Host's side of the bridge: takes requests, answers them in order, sends events. */
export class HostBridge {
  readonly native: NativeBridge;
  readonly log = new HostLog();
  private readonly settings: BridgeSettings;
  private queue: BridgeMessage[] = [];
  private isBusy = false;

  constructor(settings: BridgeSettings) {
    this.settings = settings;
    this.native = { sendMessageToHost: (text) => this.take(JSON.parse(text) as BridgeMessage) };
  }

  /** Sends events to the add-in. */
  send(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.log.addEvents(entries.length);
    this.native.onMessageFromHost?.(JSON.stringify({ type: MESSAGE.event, message: { entries } }));
  }

  get isIdle(): boolean {
    return !this.isBusy && this.queue.length === 0;
  }

  private take(message: BridgeMessage): void {
    this.queue.push(message);
    this.next();
  }

  private next(): void {
    if (this.isBusy) return;
    const message = this.queue.shift();
    if (!message) return;
    this.isBusy = true;
    this.settings.schedule(() => this.serve(message), this.settings.requestDelay());
  }

  private serve(message: BridgeMessage): void {
    const editing = this.settings.isEditing();
    if (editing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0) {
      this.settings.onceEditingEnds(() => this.serve(message));
      return;
    }
    const request = message.message.body;
    const requestBytes = byteLength(JSON.stringify(request));
    const answer = editing
      ? refusal(excelError('InvalidOperationInCellEditMode'))
      : requestBytes > this.settings.limits.requestBytes
        ? refusal(excelError('RequestPayloadSizeLimitExceeded'))
        : this.answer(request, message.flags >>> UNDO_GROUP_SHIFT || undefined);
    const reply = JSON.stringify({ type: MESSAGE.reply, id: message.id, message: answer.message });
    this.log.add({
      actions: request.Actions.length,
      requestBytes,
      replyBytes: byteLength(reply),
      error: answer.error,
      isCleanup: isCleanup(request),
      request,
    });
    this.native.onMessageFromHost?.(reply);
    this.isBusy = false;
    this.next();
  }

  private answer(request: Request, undoGroup: number | undefined): Answer {
    const body = this.settings.run(request, undoGroup);
    if (byteLength(JSON.stringify(body)) > this.settings.limits.replyBytes)
      return refusal(excelError('ResponsePayloadSizeLimitExceeded'));
    return {
      message: { statusCode: 200, headers: {}, body: body as unknown as Json },
      error: body.Error?.Code,
    };
  }
}

interface Answer {
  readonly message: { readonly [key: string]: Json };
  readonly error: string | undefined;
}

/** A reply that refuses a whole request. */
function refusal(error: ExcelError): Answer {
  const body = JSON.stringify({ error: { code: error.code, message: error.message } });
  return { message: { statusCode: error.httpStatusCode, headers: {}, body }, error: error.code };
}
