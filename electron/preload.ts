import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.ts';
import { contract } from '../shared/ipc/contract.ts';
import { events } from '../shared/ipc/events.ts';
import { ASK, EVENT } from './ipc-channels.ts';

const bridge: Bridge = {
  ask: async (channel, input) => {
    if (!Object.hasOwn(contract, channel)) throw new Error(`No channel ${channel}`);
    return ipcRenderer.invoke(ASK, channel, input);
  },
  listen: (event, listener) => {
    if (!Object.hasOwn(events, event)) throw new Error(`No event ${event}`);
    const heard = (_: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload as never);
    };
    ipcRenderer.on(EVENT, heard);
    return () => void ipcRenderer.off(EVENT, heard);
  },
};

contextBridge.exposeInMainWorld('pegaso', bridge);
