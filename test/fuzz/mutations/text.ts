import type { Lot } from '../lot.ts';

/** Words that programs stumble over. */
const ODD_TEXTS = [
  '',
  ' ',
  '\0',
  '\u202e',
  '\ud800',
  '<script>alert(1)</script>',
  "'; DROP TABLE objectives; --",
  '=HYPERLINK("http://example.com")',
  '../../fuori',
  '__proto__',
  'constructor',
  'NaN',
  '-0',
  '1e309',
  '99999999999999999999',
  '31/02/2026',
  '9999-99-99',
  'x'.repeat(100_000),
  '\n'.repeat(5_000),
  '"',
  '&xxe;',
] as const;

export const oddText = (lot: Lot): string => lot.of(ODD_TEXTS);

/** Takes apart what a separator holds apart, and changes the order, number or text of the pieces. */
function mutatePieces(text: string, separator: string, lot: Lot): string {
  const pieces = text.split(separator);
  const [one, other] = [lot.below(pieces.length), lot.below(pieces.length)];
  const piece = pieces[one] ?? '';
  switch (lot.below(5)) {
    case 0:
      pieces.splice(one, 1 + lot.below(3));
      break;
    case 1:
      pieces.splice(one, 0, ...Array.from({ length: 1 + lot.below(lot.of([2, 50, 1_000])) }, () => piece));
      break;
    case 2:
      pieces[one] = pieces[other] ?? '';
      pieces[other] = piece;
      break;
    case 3:
      pieces[one] = oddText(lot);
      break;
    default:
      pieces[one] = `${piece}${oddText(lot)}`;
  }
  return pieces.join(separator);
}

/** Lines, words and, where there are any, cells. */
export const mutateText = (text: string, lot: Lot): string =>
  mutatePieces(text, lot.of(['\n', '\n', ' ', ';', ',', '\f', '  ']), lot);

/** Elements, attributes and texts of XML. */
export function mutateXml(text: string, lot: Lot): string {
  const parts = text.split(/(<[^>]*>|"[^"]*")/u);
  const at = lot.below(parts.length);
  const part = parts[at] ?? '';
  switch (lot.below(6)) {
    case 0:
      parts[at] = '';
      break;
    case 1:
      parts[at] = part.repeat(1 + lot.below(lot.of([3, 300, 5_000])));
      break;
    case 2:
      parts[at] = part.startsWith('"') ? `"${oddText(lot).replaceAll('"', '')}"` : oddText(lot);
      break;
    case 3:
      parts[at] = part.replace(/\d+/u, () => lot.of(['0', '-1', '1048577', '99999999999', '1e9']));
      break;
    case 4:
      return `<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY b "&xxe;&xxe;">]>${text}`;
    default:
      parts[at] = part.replace(/[A-Z]+\d+/u, () => lot.of(['A1', 'XFD1048576', 'ZZZZ9', 'A0', 'A-1']));
  }
  return parts.join('');
}
