import { italianCount } from '../../components/values/italian-count.ts';

/** A count with its noun: `1 conflitto`, `12 conflitti`. */
export function counted(count: number, one: string, many: string): string {
  return `${italianCount(count)} ${count === 1 ? one : many}`;
}
