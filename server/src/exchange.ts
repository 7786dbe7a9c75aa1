import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Input, Operation, Output } from '@meguri/core/operation.ts';
import { type Inside, type Letter, letterSchema, packetText } from '@meguri/core/voices/letter.ts';
import { outgoingAnswers, receiveVoice } from '@meguri/core/voices/voices.ops.ts';
import * as z from 'zod';
import {
  type LetterKeys,
  letterPublic,
  newLetterKeys,
  openLetter,
  signOutgoing,
} from './platform/keys-letters.ts';
import { UnreadableError } from './platform/keys-seal.ts';
import { logFault } from './platform/log.ts';

// The inside goes to the folder it shares with the public form, never the other way (design §2): it takes
// the letters out of it and puts signed answers in (docs/decisions/0018).

/** The folder of the public form: MEGURI_RESIDENT, or `resident` in the data folder. */
export const residentFolder = (dataFolder: string): string =>
  process.env['MEGURI_RESIDENT'] ?? join(dataFolder, 'resident');

const kept = z.object({ open: z.string(), sign: z.string() });

const writeWhole = (file: string, text: string, mode: number): void => {
  writeFileSync(`${file}.next`, text, { mode });
  renameSync(`${file}.next`, file);
};

/** The keys that open letters and sign answers; made when there are none. */
export const openLetterKeys = (dataFolder: string): LetterKeys => {
  const folder = process.env['MEGURI_KEYS'] ?? join(dataFolder, 'keys');
  const file = join(folder, 'voices-letters.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(file, JSON.stringify(newLetterKeys()), 0o600);
  }
  return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
};

export type Ask = <O extends Operation>(operation: O, input: Input<O>) => Promise<Output<O>>;

export type Exchange = {
  readonly folder: string;
  readonly keys: LetterKeys;
  readonly ask: Ask;
};

const atOnce = 200;

const letterIn = (keys: LetterKeys, file: string): Letter =>
  letterSchema.parse(JSON.parse(openLetter(keys, readFileSync(file))));

const isNoLetter = (error: unknown): boolean =>
  error instanceof UnreadableError || error instanceof z.ZodError || error instanceof SyntaxError;

/** What is no letter of ours is put aside for a person and told, never dropped silently. */
const putAside = (folder: string, name: string, error: unknown): void => {
  const aside = join(folder, 'unreadable');
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  renameSync(join(folder, 'queue', name), join(aside, name));
  logFault(`letter ${name} put aside`, error);
};

/** Takes letters in; one leaves the queue when it is stored, so that a crash loses none. */
const pull = async ({ folder, keys, ask }: Exchange): Promise<number> => {
  const queue = join(folder, 'queue');
  mkdirSync(queue, { recursive: true, mode: 0o700 });
  const names = readdirSync(queue).filter((name) => name.endsWith('.letter'));
  let taken = 0;
  for (const name of names.slice(0, atOnce)) {
    const file = join(queue, name);
    try {
      await ask(receiveVoice, letterIn(keys, file));
      rmSync(file);
      taken += 1;
    } catch (error) {
      if (!isNoLetter(error)) throw error;
      putAside(folder, name, error);
    }
  }
  return taken;
};

const writeChanged = (file: string, text: string): void => {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text, 0o644);
};

const say = ({ keys }: Exchange, out: Output<typeof outgoingAnswers>): Inside => ({
  format: 1,
  ...letterPublic(keys),
  demo: out.demo,
  police: out.police,
  places: out.stations,
});

/** Puts out what the public side must know, and the answers of every ticket that is still kept. */
const push = async (one: Exchange): Promise<number> => {
  const out = await one.ask(outgoingAnswers, {});
  const answers = join(one.folder, 'answers');
  mkdirSync(answers, { recursive: true, mode: 0o755 });
  writeChanged(join(one.folder, 'inside.json'), JSON.stringify(say(one, out)));
  const wanted = new Set(out.answers.map(({ name }) => `${name}.json`));
  for (const name of readdirSync(answers)) if (!wanted.has(name)) rmSync(join(answers, name));
  for (const packet of out.answers) {
    const signature = signOutgoing(one.keys, packetText(packet));
    writeChanged(join(answers, `${packet.name}.json`), JSON.stringify({ ...packet, signature }));
  }
  return out.answers.length;
};

/** Letters in, answers out; done again it changes nothing. */
export const exchange = async (one: Exchange): Promise<{ taken: number; answers: number }> => ({
  taken: await pull(one),
  answers: await push(one),
});
