import process from 'node:process';

/**
 * Lets SQLite take file names as URIs: without it a name cannot say `immutable`. SQLite reads this from the environment of the process
 * when its library is first used, and a thread's own copy never reaches it: whoever starts a thread that opens archives calls this
 * before. Written once, because writing the environment while another thread reads it is not safe.
 */
export function allowUriNames(): void {
  if (process.env['SQLITE_USE_URI'] !== '1') process.env['SQLITE_USE_URI'] = '1';
}
