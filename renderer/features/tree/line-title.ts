import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';

/**
 * How an objective is called in the tree: the short description where it tells it apart, else the long one. It does not where it is just the
 * code said again, or where others have the same, as those have that are to be printed together.
 */
export function lineTitle({ code, shortDescription, title }: TreeRow, isShared: boolean): string {
  const short = shortDescription.trim();
  const long = title.replace(/\s+/gu, ' ').trim();
  if (short === '' || short === code) return long;
  return isShared && long !== '' ? long : short;
}
