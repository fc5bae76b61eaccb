import { z } from 'zod';
import { handOut, handOutFormat, handOutScope } from '../../schemas/hand-out.ts';
import { id, isoDate, isoInstant, lineText } from '../../schemas/primitives.ts';
import { selection } from '../../schemas/selection.ts';
import { channel } from '../channel.ts';
import { archiveSummary, fileToken } from './archive.ts';
import { mergeSummary } from './merging.ts';

/** A file that was written, to open or to show in its folder by the channels of printing. */
export const writtenFile = z.strictObject({ token: fileToken, fileName: z.string() });
export type WrittenFile = z.infer<typeof writtenFile>;

/** Objectives to hand out: by the criteria of a selection, or the very ones. */
export const handOutChoice = z.union([
  z.strictObject({ selection }),
  z.strictObject({ objectiveIds: z.array(id).min(1) }),
]);
export type HandOutChoice = z.infer<typeof handOutChoice>;

const handOutOrder = z.strictObject({
  choice: handOutChoice,
  receiver: lineText.min(1),
  format: handOutFormat,
  scope: handOutScope,
  deadline: isoDate.nullable(),
  message: z.string().max(4_000),
});

/** One line of the register of what is out. */
export const handOutRow = handOut.omit({ objectiveIds: true }).extend({
  objectives: z.number().int(),
  /** `out`: nothing came back yet; `overdue`: nor did it by the deadline; `returned`: at least one return was taken in; `closed`: no longer awaited. */
  state: z.enum(['out', 'overdue', 'returned', 'closed']),
  returns: z.array(
    z.strictObject({
      id,
      writtenAt: isoInstant,
      writtenBy: lineText,
      takenAt: isoInstant,
      takenBy: lineText,
      /** Fields and rows that it changed here. */
      changes: z.number().int(),
      /** Conflicts that nobody has decided yet: they stayed as mine. */
      undecided: z.number().int(),
    }),
  ),
});
export type HandOutRow = z.infer<typeof handOutRow>;

/** One hand-out that this archive received from another office. */
export const receivedRow = handOut.omit({ objectiveIds: true }).extend({
  objectives: z.number().int(),
  receivedAt: isoInstant,
  /** When a return was last written; null when none was. */
  returnedAt: isoInstant.nullable(),
  /** Objectives changed since it came, or since the last return. */
  changed: z.number().int(),
});
export type ReceivedRow = z.infer<typeof receivedRow>;

/** What a chosen package is, before anything is done with it. */
export const packageInspection = z.strictObject({
  token: fileToken,
  fileName: z.string(),
  purpose: z.enum(['handOut', 'return']),
  municipality: lineText,
  plans: z.array(lineText),
  writtenAt: isoInstant,
  writtenBy: lineText,
  handOut: handOut.omit({ objectiveIds: true }),
  objectives: z.number().int(),
  /** Why it cannot go into the open archive, one Italian sentence; null when it can (or none is open: see `archiveIsOpen`). */
  refusal: z.string().nullable(),
  archiveIsOpen: z.boolean(),
});
export type PackageInspection = z.infer<typeof packageInspection>;

export const handOutChannels = {
  /** What is out and what was received, the last first. */
  'hand-outs:read': channel(
    z.void(),
    z.strictObject({ handOuts: z.array(handOutRow), received: z.array(receivedRow) }),
  ),
  /** How many objectives a choice has, which of them are out already, how many centres answer for them and how many have none. */
  'hand-outs:count': channel(
    z.strictObject({ choice: handOutChoice }),
    z.strictObject({
      objectives: z.number().int(),
      alreadyOut: z.number().int(),
      selection: z.string(),
      centres: z.number().int(),
      withoutCentre: z.number().int(),
    }),
  ),
  /** Asks where, writes the file and remembers it; null when the person closed the dialog. */
  'hand-outs:create': channel(
    handOutOrder,
    z.strictObject({ file: writtenFile, objectives: z.number().int() }).nullable(),
  ),
  /** Asks for a folder and writes a file for each centre, all or none; null when the person closed the dialog. */
  'hand-outs:create-by-centre': channel(
    handOutOrder.omit({ receiver: true }),
    z
      .strictObject({
        files: z.array(writtenFile),
        objectives: z.number().int(),
        /** Objectives that are in no file, as they have no centre. */
        withoutCentre: z.number().int(),
      })
      .nullable(),
  ),
  /** Writes the file of a hand-out again, as it was handed out; null when the person closed the dialog. */
  'hand-outs:write-again': channel(z.strictObject({ id }), writtenFile.nullable()),
  /** Says that nothing more is awaited, or that it is after all. */
  'hand-outs:close': channel(z.strictObject({ id, closed: z.boolean() }), z.void()),
  /**
   * Objectives that are out, and those that came with something locked. `open` is what may still be changed in them: `results` as
   * shared/rules/hand-out-scope.ts has it, no rows added, removed or moved; `nothing` of the ancestors that came along.
   */
  'hand-outs:marks': channel(
    z.void(),
    z.strictObject({
      out: z.array(z.strictObject({ objectiveId: id, receiver: lineText, deadline: isoDate.nullable() })),
      locked: z.array(z.strictObject({ objectiveId: id, sender: lineText, open: z.enum(['results', 'nothing']) })),
    }),
  ),
  /** Asks for a package (`*.pegasoz`) and reads it; also with no archive open. Null when the person closed the dialog. */
  'packages:choose': channel(z.void(), packageInspection.nullable()),
  /** Reads a package that was handed to the application from outside (file association). */
  'packages:inspect': channel(z.strictObject({ token: fileToken }), packageInspection),
  /** Asks where, makes a new archive of a hand-out and opens it; null when the person closed the dialog. */
  'packages:receive': channel(z.strictObject({ token: fileToken }), archiveSummary.nullable()),
  /** Compares a package with the open archive: a return with what was handed out, a hand-out with what is here. Nothing is written. */
  'packages:merge': channel(z.strictObject({ token: fileToken }), mergeSummary),
  /** Asks where and writes the return of a received hand-out; null when the person closed the dialog. */
  'packages:return': channel(
    z.strictObject({ handOutId: id }),
    z.strictObject({ file: writtenFile, objectives: z.number().int(), changed: z.number().int() }).nullable(),
  ),
  /** Stops the long work of exchange that is under way; what asked for it is refused with `cancelled`, and nothing is written. */
  'exchange:cancel': channel(z.void(), z.void()),
  /** Shows again the conflicts of a taken return that nobody has decided. */
  'packages:reopen': channel(z.strictObject({ returnId: id }), mergeSummary),
} as const;
