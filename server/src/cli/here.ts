import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { commandLineHeader, contactFile } from '../platform/command-line.ts';
import { dataFolder, folderHolder } from '../platform/data-folder.ts';
import type { Database } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import { openEmbedded, openPostgres } from '../platform/open-database.ts';

/** Opens the data in this process: DATABASE_URL, or the data folder if nobody has it open. */
export const openHere = (schema: string, folder = dataFolder()): Promise<Database> => {
  const url = process.env['DATABASE_URL'];
  return url === undefined ? openEmbedded(folder, [schema]) : openPostgres(url, [schema]);
};

/** The file that says how to reach the server that has the data open; undefined when none runs. */
export const serverFile = (folder = dataFolder()): string | undefined => {
  const file = contactFile(folder);
  const running = process.env['DATABASE_URL'] === undefined && folderHolder(folder) !== undefined;
  return running && existsSync(file) ? file : undefined;
};

const contact = z.object({ port: z.int(), token: z.string() });

/** Asks that server. Each request reads the file anew: a token is good for one. */
export const askServer = (file: string, path: string, body: unknown): Promise<Response> => {
  const { port, token } = contact.parse(JSON.parse(readFileSync(file, 'utf8')));
  return fetch(`http://127.0.0.1:${port}/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-meguri-request': newId(),
      [commandLineHeader]: token,
    },
    body: JSON.stringify(body),
  });
};
