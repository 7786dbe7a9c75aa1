import { existsSync, readFileSync } from 'node:fs';
import type { Input, Operation, Output } from '@meguri/core/operation.ts';
import * as z from 'zod';
import { authorise, buildApp } from '../app.ts';
import { commandLineHeader, contactFile } from '../platform/command-line.ts';
import { dataFolder, folderHolder } from '../platform/data-folder.ts';
import { newId, newSecret } from '../platform/keys.ts';
import { openKeys } from '../platform/keys-place.ts';
import { openEmbedded, openPostgres } from '../platform/open-database.ts';
import { loadPacks } from '../platform/packs.ts';
import { postTo } from '../platform/served-by.ts';
import { signInSettings } from '../platform/sign-in.ts';
import { schemaOf } from '../server.ts';

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

const contact = z.object({ port: z.int(), token: z.string() });

/** Each request reads the file anew: a token is good for one. */
const postToServer =
  (file: string): Post =>
  async (name, body) => {
    const { port, token } = contact.parse(JSON.parse(readFileSync(file, 'utf8')));
    const answer = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-meguri-request': newId(),
        [commandLineHeader]: token,
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };

const openData = async (folder: string): Promise<Connection> => {
  const packs = loadPacks();
  const [prefectureCode = ''] = packs.prefectureCodes;
  const schema = schemaOf(prefectureCode);
  const url = process.env['DATABASE_URL'];
  const database = await (url === undefined
    ? openEmbedded(folder, [schema])
    : openPostgres(url, [schema]));
  const secret = newSecret();
  const commandLine = { take: (sent: string): boolean => sent === secret };
  const where = { database, packs, prefectureCode, schema, commandLine };
  const own = { keys: openKeys(folder), signIn: signInSettings() };
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
  const file = contactFile(folder);
  const served = process.env['DATABASE_URL'] === undefined && folderHolder(folder) !== undefined;
  if (!served || !existsSync(file)) return openData(folder);
  return { ask: asking(postToServer(file)), close: async () => undefined };
};
