/** Characters of a chunk: enough that what is done to each costs little, and that others have their turn between two. */
const CHUNK = 1 << 16;

/** The bytes of a text in pieces, in chunks of at least so many characters, so that it is never whole in memory. */
export function* textChunks(pieces: Iterable<string>, least = CHUNK): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < least) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
