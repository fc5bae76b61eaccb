/** `PGSO` in ASCII: what SQLite's header says of the files that are ours. */
export const APPLICATION_ID = 0x50_47_53_4f;
