import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL_NAMES, EVENT_NAMES } from './dispatch/bridge-names.ts';
import { createBridge } from './dispatch/create-bridge.ts';
import { ASK, EVENT } from './ipc-channels.ts';

const { bridge, tell } = createBridge(CHANNEL_NAMES, EVENT_NAMES, (channel, input) =>
  ipcRenderer.invoke(ASK, channel, input),
);
ipcRenderer.on(EVENT, (_, event: string, payload: unknown) => tell(event, payload));
contextBridge.exposeInMainWorld('pegaso', bridge);
