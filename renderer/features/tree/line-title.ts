import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';

/**
 * How an objective is called in the tree: the short description where it is not just the code said again, else the long one.
 */
export function lineTitle({ code, shortDescription, title }: TreeRow): string {
  const short = shortDescription.trim();
  return short !== '' && short !== code ? short : title.replace(/\s+/gu, ' ').trim();
}
