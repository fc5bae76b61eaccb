import type { FileFilter } from '../host.ts';

/** What a report is written as. */
export const REPORT_FILES: Readonly<Record<'pdf' | 'xlsx' | 'odt', FileFilter>> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  xlsx: { name: 'Foglio di calcolo', extensions: ['xlsx'] },
  odt: { name: 'Documento OpenDocument', extensions: ['odt'] },
};
