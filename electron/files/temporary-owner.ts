import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

/** How the owner of a temporary file stands in its name: computer, number of the process, when the process began. */
export const OWNER_PATTERN = '[0-9a-f]{8}-\\d+-\\d+';

/** Computers share folders: only the one that began a temporary file knows whether someone is still at it. */
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const OWN = `${COMPUTER}-${process.pid}-${beginningOf(process.pid)}`;

/** The mark of this process in the names of its temporary files: whoever finds one can tell whether we still live. */
export const temporaryOwner = (): string => OWN;

/**
 * Whether the process that a mark names has surely ended. One of another computer is taken to live, and one whose number another program
 * has by now as well where the system does not say when that began: what is left there waits for a later look.
 */
export function ownerIsGone(owner: string): boolean {
  const [computer, pid = '', began] = owner.split('-');
  if (computer !== COMPUTER || owner === OWN) return false;
  const number = Number(pid);
  if (!isRunning(number)) return true;
  const now = beginningOf(number);
  return now !== '0' && now !== began;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other answer means that it is there and belongs to someone else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** When a process began, in ticks since the computer did; `0` where the system does not say it in a file. */
function beginningOf(pid: number): string {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program's name, in brackets, may hold anything; the beginning is the twentieth word after it.
    return /^\d+$/u.exec(facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19] ?? '')?.[0] ?? '0';
  } catch {
    // No such folder on Windows and macOS: a number that nobody has any more is enough there.
    return '0';
  }
}
