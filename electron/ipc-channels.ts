/** The names under which everything crosses Electron's border; what is asked or told travels as an argument. */
export const ASK = 'pegaso:ask';
/** A file that was dropped on the window: the preload script alone can tell its path, and the page cannot ask under this name. */
export const DROP = 'pegaso:drop';
export const EVENT = 'pegaso:event';
