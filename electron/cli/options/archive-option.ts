import { z } from 'zod';

/** The option that names the archive, the same in every command. */
export const archiveOption = {
  schema: z.string().min(1),
  help: { value: 'A.pegaso', help: "L'archivio" },
} as const;
