import { z } from 'zod';
import { band } from '../../schemas/band.ts';
import { centre } from '../../schemas/centre.ts';
import { councillor } from '../../schemas/councillor.ts';
import { levelCode } from '../../schemas/level.ts';
import { listItem, listKind } from '../../schemas/list-item.ts';
import { person } from '../../schemas/person.ts';
import { plan } from '../../schemas/plan.ts';
import { code, id, lineText, position, year } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';

/** What everything else refers to, for pickers and for the screens that keep it. */
export const registers = z.strictObject({
  plans: z.array(plan),
  centres: z.array(centre),
  people: z.array(person),
  councillors: z.array(councillor),
  listItems: z.array(listItem),
  bands: z.array(band),
});
export type Registers = z.infer<typeof registers>;

export const registerKind = z.enum(['plan', 'centre', 'person', 'councillor', 'listItem', 'band']);
export type RegisterKind = z.infer<typeof registerKind>;

/** A place where a row is used: the objective, and in words what uses it there (`responsabile della fase 2`). */
export const registerUse = z.strictObject({ objectiveId: id, objectiveCode: code, where: z.string() });
export type RegisterUse = z.infer<typeof registerUse>;

const planFields = z.strictObject({ code, name: lineText.min(1), firstYear: year, lastYear: year });
const centreFields = z.strictObject({
  code: code.nullable(),
  longName: lineText,
  shortName: lineText,
  parentId: id.nullable(),
});

const bandFields = band.omit({ id: true });

/** A row to add; its place is the last, but for rows that are in an order of their own. */
export const newRegisterRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), fields: planFields }),
  z.strictObject({ kind: z.literal('centre'), fields: centreFields }),
  z.strictObject({ kind: z.literal('person'), fields: z.strictObject({ name: lineText.min(1) }) }),
  z.strictObject({ kind: z.literal('councillor'), fields: z.strictObject({ name: lineText.min(1) }) }),
  z.strictObject({
    kind: z.literal('listItem'),
    fields: z.strictObject({ kind: listKind, label: lineText.min(1) }),
  }),
  z.strictObject({ kind: z.literal('band'), fields: bandFields }),
]);
export type NewRegisterRow = z.infer<typeof newRegisterRow>;

/** Fields of a row to change. */
export const registerChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), id, fields: planFields.exactPartial() }),
  z.strictObject({ kind: z.literal('centre'), id, fields: centreFields.extend({ position }).exactPartial() }),
  z.strictObject({
    kind: z.literal('person'),
    id,
    fields: z.strictObject({ name: lineText.min(1) }).exactPartial(),
  }),
  z.strictObject({
    kind: z.literal('councillor'),
    id,
    fields: z.strictObject({ name: lineText.min(1) }).exactPartial(),
  }),
  z.strictObject({
    kind: z.literal('listItem'),
    id,
    fields: z.strictObject({ label: lineText.min(1), position }).exactPartial(),
  }),
  z.strictObject({ kind: z.literal('band'), id, fields: bandFields.exactPartial() }),
]);
export type RegisterChange = z.infer<typeof registerChange>;

/** Every change of a register answers the registers as they now stand. */
export const registerChannels = {
  'registers:read': channel(z.void(), registers),
  'registers:uses': channel(z.strictObject({ kind: registerKind, id }), z.strictObject({ uses: z.array(registerUse) })),
  'registers:add': channel(newRegisterRow, registers),
  'registers:write': channel(registerChange, registers),
  /** Refused with where it is used when it is in use. */
  'registers:delete': channel(z.strictObject({ kind: registerKind, id }), registers),
  /** Spellings of one, as many as wanted in one step: all uses of `from` become uses of `into`, and `from` goes. */
  'registers:merge': channel(
    z.strictObject({
      kind: z.enum(['person', 'councillor', 'centre']),
      merges: z.array(z.strictObject({ from: id, into: id })).min(1),
    }),
    registers,
  ),
  /** Puts a row of an ordered register right before another, or last. */
  'registers:move': channel(
    z.strictObject({ kind: z.enum(['centre', 'listItem']), id, before: id.nullable() }),
    registers,
  ),
  /** Puts in the bands that a new archive begins with. Refused where there are some. */
  'registers:usual-bands': channel(z.void(), registers),
  'registers:rename-level': channel(z.strictObject({ level: levelCode, label: lineText.min(1) }), registers),
  'registers:rename-municipality': channel(z.strictObject({ name: lineText.min(1) }), registers),
} as const;
