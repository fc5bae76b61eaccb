/** Names of the files inside a package of version 1, in their order. */
export const MANIFEST_PART = 'manifesto.json';
export const CONTENT_PART = 'contenuto.json';
export const README_PART = 'LEGGIMI.txt';
