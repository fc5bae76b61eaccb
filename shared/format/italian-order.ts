const ITALIAN = new Intl.Collator('it');

/** Orders words as an Italian index does, accents, apostrophes and case aside: `D'Amico`, `De Luca`, `Èrcoli`, `esposito`. */
export function italianOrder(one: string, other: string): number {
  return ITALIAN.compare(one, other);
}
