import { ask } from '../../api.ts';

/** Pastes what the clipboard holds where the focus is: the page itself may not read it. */
export function pasteHere(): void {
  void ask('clipboard:paste');
}
