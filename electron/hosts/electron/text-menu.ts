import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu of the right button on text: spelling first, then the clipboard. Elsewhere there is none. */
export function setupTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_, about) => {
    if (!about.isEditable && about.selectionText === '') return;
    Menu.buildFromTemplate([...spelling(window, about), ...clipboard(about)]).popup({ window });
  });
}

function spelling(window: BrowserWindow, about: ContextMenuParams): readonly MenuItemConstructorOptions[] {
  if (about.misspelledWord === '') return [];
  const none = { label: 'Nessun suggerimento', enabled: false };
  const suggestions = about.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => window.webContents.replaceMisspelling(word),
  }));
  const learn = {
    label: 'Aggiungi al dizionario',
    click: () => void window.webContents.session.addWordToSpellCheckerDictionary(about.misspelledWord),
  };
  return [...(suggestions.length === 0 ? [none] : suggestions), learn, { type: 'separator' }];
}

function clipboard({ isEditable, editFlags }: ContextMenuParams): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: 'Copia', role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return [copy];
  return [
    { label: 'Taglia', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: 'Incolla', role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: 'Seleziona tutto', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
