import { accessSync, constants } from 'node:fs';

/** Whether the system lets this user write a file, or make files in a folder. One that is not there cannot be written. */
export function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
