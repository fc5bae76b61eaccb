import type { ReplyError } from '../shared/ipc/reply.ts';

/** Why an answer says no; `unreachable` is the renderer's own word: the application did not answer at all. */
export interface RefusalParts extends Omit<ReplyError, 'code'> {
  readonly code: ReplyError['code'] | 'unreachable';
}

/** An answer that says no: `message` is one Italian sentence for the person, `fields` names what it speaks of. */
export class Refusal extends Error implements RefusalParts {
  override readonly name = 'Refusal';
  readonly code: RefusalParts['code'];
  readonly fields: Record<string, string>;

  constructor({ code, message, fields }: RefusalParts, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.fields = fields;
  }
}

/** What to say to the person of anything that was thrown: a refusal's own words; anything else is a bug, and surfaces as one. */
export function refusalMessage(thrown: unknown): string {
  if (thrown instanceof Refusal) return thrown.message;
  reportError(thrown);
  return 'si è verificato un errore imprevisto, riprovare.';
}

/** The same of long work; null when the person has stopped it, who knows. */
export function refusalUnlessStopped(thrown: unknown): string | null {
  return thrown instanceof Refusal && thrown.code === 'cancelled' ? null : refusalMessage(thrown);
}
