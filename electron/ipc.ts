import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { EventName, EventOf } from '../shared/ipc/events.ts';
import type { Dispatch } from './dispatch/create-dispatch.ts';
import type { DroppedFiles } from './hosts/dropped-files.ts';
import { isAppUrl } from './hosts/electron/app-scheme.ts';
import { ASK, DROP, EVENT } from './ipc-channels.ts';

/** Answers the questions of our own page; anyone else is rejected before a word of the question is read. */
export function setupIpc(dispatch: Dispatch, dropped: DroppedFiles): void {
  ipcMain.handle(ASK, (event, channel: unknown, input: unknown) => {
    if (!isOurPage(event)) throw new Error('Asked by a frame that is not the page of Pegaso');
    return dispatch(channel, input);
  });
  ipcMain.handle(DROP, (event, path: unknown) => {
    if (!isOurPage(event)) throw new Error('Dropped on a frame that is not the page of Pegaso');
    dropped.note(path);
  });
}

/** Tells the page. */
export function sendEvent<Name extends EventName>(contents: WebContents, event: Name, payload: EventOf<Name>): void {
  contents.send(EVENT, event, payload);
}

/** The main frame of its window, showing our own address. A frame that is already gone is nobody. */
function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
