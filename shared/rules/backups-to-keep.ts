/** How many of the last copies stay whatever their day, and of how many days and months that have copies one stays. */
const LAST = 10;
const DAYS = 31;
const MONTHS = 12;

/**
 * Which copies of an archive stay: the last ten, the last of each of the last 31 days that have one, and of each of the last twelve months.
 * Days and months without a copy are not counted, so that neither a long holiday nor a clock that once stood in the future empties the
 * folder. Copies dated after `now` were made by such a clock: the last ten of them stay, and they take the place of no other.
 */
export function backupsToKeep<Backup extends { readonly at: Date }>(
  backups: readonly Backup[],
  now: Date,
): readonly Backup[] {
  const newestFirst = backups.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const future = newestFirst.filter(({ at }) => at > now);
  const past = newestFirst.filter(({ at }) => at <= now);
  const kept = new Set([
    ...future.slice(0, LAST),
    ...past.slice(0, LAST),
    ...lastOfEach(past, dayOf).slice(0, DAYS),
    ...lastOfEach(past, monthOf).slice(0, MONTHS),
  ]);
  return backups.filter((backup) => kept.has(backup));
}

/** The first of each run of neighbours that are of one day, or of one month. */
function lastOfEach<Backup extends { readonly at: Date }>(
  newestFirst: readonly Backup[],
  nameOf: (at: Date) => string,
): readonly Backup[] {
  return newestFirst.filter((backup, index) => {
    const newer = newestFirst[index - 1];
    return newer === undefined || nameOf(newer.at) !== nameOf(backup.at);
  });
}

/** Days and months are those of the machine's own calendar, as people and the names of the copies have them. */
const monthOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}`;
const dayOf = (at: Date): string => `${monthOf(at)}-${at.getDate()}`;
