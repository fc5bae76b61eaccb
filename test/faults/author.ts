/** Who works in the harness, and on what day: the same in every run. */
export const AUTHOR = { who: 'Prova', now: () => new Date('2026-03-01T09:00:00Z') } as const;
