/** The two names under which everything crosses Electron's border; what is asked or told travels as an argument. */
export const ASK = 'pegaso:ask';
export const EVENT = 'pegaso:event';
