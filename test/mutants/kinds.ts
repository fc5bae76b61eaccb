/** The kinds of code that are told apart in the figures, and the folders of each. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  format: ['shared/format'],
  archive: ['electron/archive', 'electron/files'],
  'official and exchange': ['electron/official', 'electron/exchange'],
  handlers: ['electron/handlers', 'electron/session', 'electron/dispatch'],
  grid: ['renderer/components/grid'],
  rules: ['shared/rules'],
  print: ['electron/paper', 'electron/scheda'],
  stores: ['renderer/stores'],
};
