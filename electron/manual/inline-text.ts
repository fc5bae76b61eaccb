import type { Token } from 'marked';
import { textWidth } from '../paper/layout/cell-lines.ts';
import { printableText } from '../paper/layout/printable-text.ts';
import type { TextStyle } from '../paper/layout/text-styles.ts';

/** Words in one style; `isKey` are drawn as a key to press. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly isKey: boolean;
}

/** A piece at its place in the line, in points from its left edge. */
export interface PlacedPiece extends Piece {
  readonly x: number;
}

/**
 * The words of a paragraph of the guide. What the window writes in italics, names of menus and fields, stands between quotation marks:
 * the typeface of prints has no italics. @throws Error for a mark that the manual does not know.
 */
export function piecesOf(tokens: readonly Token[], style: TextStyle = 'longText'): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return 'tokens' in token && token.tokens !== undefined
          ? piecesOf(token.tokens, style)
          : [piece(token.text, style)];
      case 'strong':
        return piecesOf(token.tokens ?? [], 'longStrong');
      case 'em':
        return [piece('«', style), ...piecesOf(token.tokens ?? [], style), piece('»', style)];
      case 'codespan':
        return [{ ...piece(token.text, style), isKey: true }];
      default:
        throw new Error(`The manual does not know how to print «${token.type}»: ${token.raw}`);
    }
  });
}

/** Breaks pieces into lines of at most `width` points, at spaces outside of keys. */
export function linesOf(pieces: readonly Piece[], width: number): PlacedPiece[][] {
  const lines: PlacedPiece[][] = [[]];
  let x = 0;
  for (const word of wordsOf(pieces)) {
    const wide = word.reduce((sum, { text, style }) => sum + textWidth(text.trimEnd(), style), 0);
    if (x > 0 && x + wide > width) {
      lines.push([]);
      x = 0;
    }
    for (const one of word) {
      lines.at(-1)?.push({ ...one, x });
      x += textWidth(one.text, one.style);
    }
  }
  return lines;
}

/** What is not parted: pieces up to a space, which stays at the end of the word. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [[]];
  for (const one of pieces) {
    const parts = one.isKey ? [one.text] : one.text.split(/(?<= )/u);
    for (const text of parts) {
      words.at(-1)?.push({ ...one, text });
      if (text.endsWith(' ')) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

function piece(text: string, style: TextStyle): Piece {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return { text: printableText(flat, () => undefined), style, isKey: false };
}
