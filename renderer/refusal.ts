import type { ReplyError } from '../shared/ipc/reply.ts';

/** Codes of the renderer's own: the application did not answer at all, or not as agreed. */
export const UNREACHABLE = 'unreachable';

/** An answer that says no: `message` is one Italian sentence for the person, `fields` names what it speaks of. */
export class Refusal extends Error implements ReplyError {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly fields: Record<string, string>;

  constructor({ code, message, fields }: ReplyError, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.fields = fields;
  }
}

/** What to tell the person about anything that was thrown: a refusal's own words, else that the fault is ours. */
export function refusalMessage(thrown: unknown): string {
  return thrown instanceof Refusal ? thrown.message : 'Si è verificato un errore imprevisto: riprovare.';
}
