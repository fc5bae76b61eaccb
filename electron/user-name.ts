import { userInfo } from 'node:os';

/** Name of the person at this computer, for the change log. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user who is in no register of the system, as in some containers, has no name to find.
    return 'utente senza nome';
  }
}
