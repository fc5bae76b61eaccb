import { z } from 'zod';

/** The parts of JSON Schema that the contract's inputs come to. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const SOME_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Values that a field of any type must bear: wrong types, what no JSON holds, tricks with prototypes, huge ones. */
export const HOSTILE_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  '',
  '\0',
  '../../etc/passwd',
  '<script>1</script>',
  'x'.repeat(200_000),
  [],
  {},
  [[[[[]]]]],
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  new Date(0),
  new Map([['a', 1]]),
  new Uint8Array(8),
];

/** A list with more faults than zod can tell of. */
export const HUGE_LIST: readonly unknown[] = Array.from({ length: 150_000 }, () => ({}));

/** What an input's schema says, in a form that can be walked. */
function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
}

/** Whether a schema takes an input; one with more faults than zod can tell is not taken. */
export function isTaken(schema: z.ZodType, input: unknown): boolean {
  try {
    return schema.safeParse(input).success;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Inputs that a schema may take, one for each of its alternatives. */
export function samplesOf(schema: z.ZodType): readonly unknown[] {
  if (schema.safeParse(undefined).success) return [undefined];
  return samples(shapeOf(schema));
}

function samples(shape: Shape): readonly unknown[] {
  const either = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (either !== undefined) return either.flatMap(samples);
  if ('const' in shape) return [shape.const];
  if (shape.enum !== undefined) return [shape.enum[0]];
  switch (shape.type) {
    case 'object': {
      const fields = Object.entries(shape.properties ?? {}).map(([name, field]) => [name, samples(field)] as const);
      const most = Math.max(1, ...fields.map(([, values]) => values.length));
      return Array.from({ length: most }, (_, index) =>
        Object.fromEntries(fields.map(([name, values]) => [name, values[index % values.length]])),
      );
    }
    case 'array':
      return [shape.items === undefined ? [] : samples(shape.items).slice(0, 1)];
    case 'string':
      return [sampleText(shape)];
    case 'integer':
    case 'number':
      return [
        Math.max(2_026, shape.minimum ?? 0) === 2_026 && (shape.minimum ?? 0) > 1_000 ? 2_026 : (shape.minimum ?? 1),
      ];
    case 'boolean':
      return [false];
    default:
      return [null];
  }
}

function sampleText({ format, pattern }: Shape): string {
  if (format === 'uuid' || pattern?.includes('0-9a-fA-F') === true) return SOME_ID;
  if (format === 'date') return '2026-03-02';
  if (format === 'date-time') return '2026-03-02T08:00:00.000Z';
  return 'ALFA_1';
}

/** An input with each of its values, however deep, once in the place of another. */
export function spoiled(input: unknown, value: unknown): readonly unknown[] {
  if (Array.isArray(input)) {
    return [value, ...input.flatMap((item, index) => spoiled(item, value).map((other) => input.with(index, other)))];
  }
  if (typeof input !== 'object' || input === null) return [value];
  const inner = Object.entries(input).flatMap(([name, item]) =>
    spoiled(item, value).map((other) => ({ ...input, [name]: other })),
  );
  return [value, ...inner];
}

/** An input with one field too many, here and in whatever it holds; none where it holds no object. */
export function widened(input: unknown): readonly unknown[] {
  if (Array.isArray(input))
    return input.flatMap((item, index) => widened(item).map((other) => input.with(index, other)));
  if (typeof input !== 'object' || input === null) return [];
  const inner = Object.entries(input).flatMap(([name, item]) =>
    widened(item).map((other) => ({ ...input, [name]: other })),
  );
  return [{ ...input, inPiù: 1 }, ...inner];
}
