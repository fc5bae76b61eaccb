/** Errors that the PDF library throws at damaged files; it exports no class of them. */
const LIBRARY_ERRORS: ReadonlySet<string> = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/**
 * Runs a reading while what the PDF library drops is picked up. Of some damaged files it keeps a failed promise that it gives
 * to nobody (pdf.js 6.5: a page asked for ahead, a table of characters), and that would end the program.
 * @returns what was read, with the first failure dropped meanwhile; null when there was none.
 */
export async function withStrayFailures<T>(
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly stray: Error | null }> {
  let stray: Error | null = null;
  const pickUp = (reason: unknown): void => {
    if (!(reason instanceof Error && LIBRARY_ERRORS.has(reason.name))) throw reason;
    stray ??= reason;
  };
  process.on('unhandledRejection', pickUp);
  try {
    const value = await read().finally(nextTurn);
    return { value, stray };
  } finally {
    process.off('unhandledRejection', pickUp);
  }
}

/** What is dropped last is told only when the loop turns. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
