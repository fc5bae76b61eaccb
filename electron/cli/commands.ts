import type { Command } from './command.ts';

/** A command as the program's help lists it; the rest is loaded when it is asked for, so that each starts fast. */
interface ListedCommand {
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS = {
  import: {
    summary: 'Accoglie in un archivio schede ufficiali (.txt, .pdf), pacchetti (.pegasoz), fogli e tabelle',
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
    summary: 'Scrive un archivio, o una sua parte, in un altro formato (.json, .ods, .zip, .xlsx)',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  handout: {
    summary: 'Consegna obiettivi a un altro ufficio, in un pacchetto o in un foglio da compilare',
    load: async () => (await import('./commands/handout.ts')).handoutCommand,
  },
  return: {
    summary: 'Restituisce una consegna ricevuta',
    load: async () => (await import('./commands/return.ts')).returnCommand,
  },
  merge: {
    summary: 'Accoglie un pacchetto restituito o consegnato, con i suoi conflitti',
    load: async () => (await import('./commands/merge.ts')).mergeCommand,
  },
  handouts: {
    summary: 'Elenca le consegne fatte e ricevute',
    load: async () => (await import('./commands/handouts.ts')).handoutsCommand,
  },
  review: {
    summary: "Le verifiche dell'anno: le apre, chiude, consegna, stampa ed esporta",
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  'new-year': {
    summary: 'Fa il nuovo anno dal vecchio',
    load: async () => (await import('./commands/new-year.ts')).newYearCommand,
  },
  approve: {
    summary: "Fissa il piano di un anno com'è adesso, con l'atto che lo adotta",
    load: async () => (await import('./commands/approve.ts')).approveCommand,
  },
  versions: {
    summary: 'Elenca le versioni del piano di un anno, con ciò che ognuna ha variato',
    load: async () => (await import('./commands/versions.ts')).versionsCommand,
  },
  report: {
    summary: "Scrive l'elenco degli obiettivi o il cronoprogramma delle fasi",
    load: async () => (await import('./commands/report.ts')).reportCommand,
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
  salvage: {
    summary: 'Salva in un archivio nuovo ciò che si può leggere di uno danneggiato',
    load: async () => (await import('./commands/salvage.ts')).salvageCommand,
  },
  diagnostics: {
    summary: 'Prepara la diagnostica da inviare a chi aiuta, senza nomi né testi',
    load: async () => (await import('./commands/diagnostics.ts')).diagnosticsCommand,
  },
} as const satisfies Record<string, ListedCommand>;
