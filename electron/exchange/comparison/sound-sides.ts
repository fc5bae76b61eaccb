import { ZodError } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { archiveDocument } from '../../../shared/schemas/archive-document.ts';
import { forbiddenValue } from '../forbidden-value.ts';
import type { ComparedSide } from './compared-documents.ts';

/**
 * Does something with versions that were read from archives, whose rows are not parsed: that would take longer than to compare them. Where it
 * stumbles over a value that no archive of ours has, as a damaged page leaves it, the version that has it is named.
 * @throws AppError `archive-damaged`; any other error as it came.
 */
export function withSoundSides<Made>(sides: readonly ComparedSide[], work: () => Made): Made {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    for (const { label, document } of sides) {
      const read = archiveDocument.safeParse(document);
      if (!read.success)
        throw new AppError(
          'archive-damaged',
          `«${label}» ${forbiddenValue(read.error)}: è danneggiato, usarne una copia di sicurezza.`,
          { cause: error },
        );
    }
    throw error;
  }
}
