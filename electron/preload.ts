import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNEL_NAMES, EVENT_NAMES } from './dispatch/bridge-names.ts';
import { createBridge } from './dispatch/create-bridge.ts';
import { ASK, DROP, EVENT } from './ipc-channels.ts';

const { bridge, tell } = createBridge(CHANNEL_NAMES, EVENT_NAMES, {
  ask: (channel, input) => ipcRenderer.invoke(ASK, channel, input),
  drop: (file) => ipcRenderer.invoke(DROP, webUtils.getPathForFile(file)),
});
ipcRenderer.on(EVENT, (_, event: string, payload: unknown) => tell(event, payload));
contextBridge.exposeInMainWorld('pegaso', bridge);
