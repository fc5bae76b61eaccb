import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.ts';
import { CHANNEL_NAMES, EVENT_NAMES } from './bridge-names.ts';
import { ASK, EVENT } from './ipc-channels.ts';

const bridge: Bridge = {
  ask: async (channel, input) => {
    if (!CHANNEL_NAMES.includes(channel)) throw new Error(`No channel ${channel}`);
    return ipcRenderer.invoke(ASK, channel, input);
  },
  listen: (event, listener) => {
    if (!EVENT_NAMES.includes(event)) throw new Error(`No event ${event}`);
    const heard = (_: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload as never);
    };
    ipcRenderer.on(EVENT, heard);
    return () => void ipcRenderer.off(EVENT, heard);
  },
};

contextBridge.exposeInMainWorld('pegaso', bridge);
