import { onTestFinished } from 'vitest';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import type { HostedApplication } from '../../../electron/hosted-application.ts';
import { startApplication } from '../../../electron/start-application.ts';
import type { ChannelName, InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import type { Reply, ReplyError } from '../../../shared/ipc/reply.ts';
import { type FakeHost, fakeHost } from './fake-host.ts';

/** The application under a host without a window, asked as the renderer asks it. */
export interface AskedApplication {
  readonly host: FakeHost;
  readonly application: HostedApplication;
  ask<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  refusal<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<ReplyError>;
}

/** Starts the application over a folder of its own; it closes when the test has finished. */
export function askedApplication(folder: string): AskedApplication {
  const host = fakeHost(folder);
  const application = startApplication(host);
  onTestFinished(() => application.close());
  const problems: unknown[] = [];
  const reply = async <Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>> => {
    const report = (_: string, problem: unknown) => void problems.push(problem);
    const dispatch = createDispatch(application.handlers, application.explain, report);
    return (await dispatch(name, input)) as Reply<OutputOf<Name>>;
  };
  return {
    host,
    application,
    async ask(name, input) {
      const answer = await reply(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`, { cause: problems.at(-1) });
      return answer.value;
    },
    async refusal(name, input) {
      const answer = await reply(name, input);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.error;
    },
  };
}
