import type { Command } from './command.ts';

/** A command as the program's help lists it; the rest is loaded when it is asked for, so that each starts fast. */
interface ListedCommand {
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS = {
  import: {
    summary: 'Legge schede ufficiali (.txt, .pdf) e le accoglie in un archivio',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  print: {
    summary: 'Stampa le schede ufficiali in PDF',
    load: async () => (await import('./commands/print.ts')).printCommand,
  },
  check: {
    summary: 'Elenca ciò che in un archivio è da guardare',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  info: {
    summary: 'Dice che cosa contiene un archivio',
    load: async () => (await import('./commands/info.ts')).infoCommand,
  },
  export: {
    summary: 'Scrive tutto un archivio in un altro formato (.json)',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  diff: {
    summary: 'Confronta due versioni: archivi, copie, pacchetti, o un archivio con il suo passato',
    load: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  backup: {
    summary: 'Fa una copia di sicurezza verificata di un archivio',
    load: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  restore: {
    summary: 'Rimette una copia di sicurezza al posto di un archivio',
    load: async () => (await import('./commands/restore.ts')).restoreCommand,
  },
  verify: {
    summary: 'Controlla che un archivio sia integro',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
} as const satisfies Record<string, ListedCommand>;
