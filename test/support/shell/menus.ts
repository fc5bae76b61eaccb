import type { MenuItemConstructorOptions } from 'electron';
import type { Called } from './web-contents.ts';

let menu: readonly MenuItemConstructorOptions[] = [];
/** Electron's `Menu`, as far as the main process uses it. */
export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) =>
    Object.assign([...template], { popup: () => {} }),
  setApplicationMenu(template: readonly MenuItemConstructorOptions[]) {
    menu = template;
  },
};

/** Chooses an item of the application's menu, by its labels. */
export function clickInMenu(...path: readonly string[]): void {
  (menuItem(menu, path).click as Called | undefined)?.();
}

/** The item of a menu by its labels, outermost first; `&` stands before a letter. */
function menuItem(items: readonly MenuItemConstructorOptions[], path: readonly string[]): MenuItemConstructorOptions {
  const item = items.find(({ label = '' }) => label.replaceAll('&', '') === path[0]);
  if (item === undefined) throw new Error(`The menu has no ${path[0]}`);
  return path.length === 1 ? item : menuItem(item.submenu as MenuItemConstructorOptions[], path.slice(1));
}
