import { Menu, type MenuItemConstructorOptions } from 'electron';
import { assertNever } from '../../../shared/assert-never.ts';
import type { CommandName } from '../../../shared/commands.ts';
import { applicationMenu, type MenuEntry } from '../application-menu.ts';

/** Puts up the application menu; a command chosen there goes to `choose`. */
export function installMenu(choose: (command: CommandName) => void): void {
  const item = (entry: MenuEntry): MenuItemConstructorOptions => {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'submenu':
        return {
          label: entry.label,
          submenu: entry.entries.map(item),
          ...(entry.role === undefined ? {} : { role: entry.role }),
        };
      case 'role':
        return { label: entry.label, role: entry.role, ...accelerator(entry.keys) };
      case 'command':
        // The page answers these keys itself, the same in every host: shown here, not taken (macOS takes what it shows, and is
        // given none).
        return {
          label: entry.label,
          click: () => choose(entry.command),
          registerAccelerator: false,
          ...accelerator(entry.keys),
        };
      default:
        return assertNever(entry);
    }
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(process.platform).map(item)));
}

function accelerator(keys: string | undefined): { readonly accelerator?: string } {
  return keys === undefined ? {} : { accelerator: keys };
}
