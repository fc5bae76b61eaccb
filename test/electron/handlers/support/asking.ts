import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createDispatch } from '../../../../electron/dispatch/create-dispatch.ts';
import type { HostedApplication } from '../../../../electron/hosted-application.ts';
import { startApplication } from '../../../../electron/start-application.ts';
import type { ChannelName, InputOf, OutputOf } from '../../../../shared/ipc/contract.ts';
import type { Reply, ReplyError } from '../../../../shared/ipc/reply.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { type FakeHost, fakeHost } from '../../../support/app/fake-host.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** An application started anew for each test of a file, asked as the window asks it. */
export interface Asking {
  folder: string;
  host: FakeHost;
  application: HostedApplication;
  /** What was reported beside the answers. */
  problems: unknown[];
  reply<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>>;
  ask<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  refusal<Name extends ChannelName>(name: Name, input: InputOf<Name>): Promise<ReplyError>;
}

export function asking(): Asking {
  const scene: Asking = {
    folder: '',
    host: undefined as never,
    application: undefined as never,
    problems: [],
    async reply<Name extends ChannelName>(name: Name, input: InputOf<Name>) {
      const { handlers, explain } = scene.application;
      const dispatch = createDispatch(handlers, explain, (_, problem) => scene.problems.push(problem));
      return (await dispatch(name, input)) as Reply<OutputOf<Name>>;
    },
    async ask(name, input) {
      const answer = await scene.reply(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message} ${scene.problems.map(String)}`);
      return answer.value;
    },
    async refusal(name, input) {
      const answer = await scene.reply(name, input);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.error;
    },
  };
  beforeEach(() => {
    scene.folder = temporaryFolder();
    scene.host = fakeHost(scene.folder);
    scene.application = startApplication(scene.host);
    scene.problems = [];
  });
  afterEach(() => scene.application.close());
  return scene;
}

export const PLAN = { code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 };

/** What the window was told, but for how copies stand. */
export const eventsBesideCopies = ({ host }: Asking) => host.emitted.filter(({ event }) => event !== 'backups:state');

/** Makes `prova.pegaso` and leaves it open. */
export async function newArchive({ host, folder, ask }: Asking) {
  host.choices.push(join(folder, 'prova.pegaso'));
  const archive = await ask('archive:create', { municipality: 'Comune di Prova', plan: PLAN });
  const [plan] = archive?.plans ?? [];
  if (archive === null || plan === undefined) throw new Error('No archive was made');
  return { archive, plan };
}

/** The same with one objective in it. */
export async function newObjective(scene: Asking, code = '2026_A01_01', parentId: Id | null = null) {
  const { plan } = await newArchive(scene);
  const born = { planId: plan.id, level: 'PEG', parentId, code, year: 2026, title: 'Titolo' } as const;
  const [id] = (await scene.ask('objectives:create', born)).created;
  if (id === undefined) throw new Error('No objective was made');
  return { id, plan };
}
