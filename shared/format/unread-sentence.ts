import type { UnreadCell } from '../schemas/unread-cell.ts';

/** What a cell says that could not be read, and why, the text once: `Non letto: «31/13/2026» non è un giorno del calendario.` */
export function unreadSentence({ text, message }: Pick<UnreadCell, 'text' | 'message'>): string {
  if (text === '' || message.includes(`«${text}»`)) return `Non letto: ${message}`;
  return `Non letto: «${text}». ${message}`;
}
