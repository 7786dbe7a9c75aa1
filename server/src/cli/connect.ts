import type { Input, Operation, Output } from '@meguri/core/operation.ts';
import * as z from 'zod';
import { authorise, buildApp } from '../app.ts';
import { commandLineHeader } from '../platform/command-line.ts';
import { dataFolder } from '../platform/data-folder.ts';
import { newSecret } from '../platform/keys.ts';
import { openKeys } from '../platform/keys-place.ts';
import { installed } from '../platform/packs.ts';
import { postTo } from '../platform/served-by.ts';
import { signInSettings } from '../platform/sign-in.ts';
import { askServer, openHere, serverFile } from './here.ts';

/** The product from the command line: a running server, or the data opened here. */
export type Connection = {
  readonly ask: <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>;
  readonly close: () => Promise<void>;
};

type Answer = { readonly status: number; readonly body: unknown };
type Post = (name: string, body: unknown) => Promise<Answer>;

const problem = z.object({
  say: z.object({ ja: z.string(), en: z.string() }),
  next: z.object({ ja: z.string(), en: z.string() }),
});

const failure = ({ status, body }: Answer): Error => {
  const told = problem.safeParse(body);
  if (!told.success) return new Error(`The server answered ${status}.`);
  const { say, next } = told.data;
  return new Error(`${say.ja}${next.ja}\n${say.en} ${next.en}`);
};

const asking =
  (post: Post): Connection['ask'] =>
  async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> => {
    const answer = await post(operation.name, input);
    if (answer.status !== 200) throw failure(answer);
    return operation.output.parse(answer.body) as Output<O>;
  };

const postToServer =
  (file: string): Post =>
  async (name, body) => {
    const answer = await askServer(file, `api/${name}`, body);
    return { status: answer.status, body: await answer.json() };
  };

const openData = async (folder: string): Promise<Connection> => {
  const where = installed();
  const database = await openHere(where.schema, folder);
  const secret = newSecret();
  const commandLine = { take: (sent: string): boolean => sent === secret };
  const own = { database, commandLine, keys: openKeys(folder), signIn: signInSettings() };
  const app = await buildApp({ ...where, ...own, authorise, clock: () => new Date(), demo: false });
  const headers = { [commandLineHeader]: secret };
  return {
    ask: asking((name, body) => postTo(app, name, { body, headers })),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
};

/** Talks to the server that has the data open; opens the data itself only when none runs. */
export const connect = async (): Promise<Connection> => {
  const folder = dataFolder();
  const file = serverFile(folder);
  if (file === undefined) return openData(folder);
  return { ask: asking(postToServer(file)), close: async () => undefined };
};
