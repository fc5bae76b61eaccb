import type { z } from 'zod';

/** One question the renderer may ask: what it sends and what it gets, both parsed at the border. */
export interface Channel<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** Declares a channel; its name is the key it stands under and says an intent (`phases:move`), never SQL, never a path. */
export function channel<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Channel<Input, Output> {
  return { input, output };
}
