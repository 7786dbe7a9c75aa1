import { leafletKeys } from '@meguri/core/materials/subjects.ts';
import { textLanguages } from '@meguri/core/materials/texts.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { lessons } from '@meguri/core/training/lessons.ts';
import { authorise, served } from '../../server/src/app.ts';
import type { Database } from '../../server/src/platform/database.ts';
import { type Platform, perform } from '../../server/src/platform/door.ts';
import { newId, newSecret, sha256 } from '../../server/src/platform/keys.ts';
import { keysInMemory } from '../../server/src/platform/keys-file.ts';
import { type Execute, migrateAll } from '../../server/src/platform/migrations.ts';
import { loadPacks } from '../../server/src/platform/packs.ts';
import { bearerOf } from '../../server/src/platform/sessions.ts';
import { type Ids, readIds, sealEntries, signIn } from './programme.db.ts';
import { type Size, today } from './programme-draw.ts';
import { measures } from './programme-measures.ts';
import { organisation } from './programme-organisation.ts';
import { communities, registers } from './programme-registers.ts';
import { running } from './programme-running.ts';

const now = new Date(`${today}T01:00:00Z`);

/** The station in whose posts people ask. */
const station = 1;

/** Who asks: the key of the post in the generated organisation. */
export const askers = {
  'section chief': `community-${station}`,
  'station chief': `chief-${station}`,
  'headquarters officer': 'head-1',
  clerk: 'clerk-1',
  'beat officer': `officer-${station}-1-1`,
  auditor: 'auditor',
} as const;

export type Asker = keyof typeof askers;

export type ProgrammeWorld = {
  readonly ids: Ids;
  readonly packs: Packs;
  /** Asks through the door as the browser's request does, without HTTP. */
  readonly ask: (who: Asker, operation: string, input: unknown) => Promise<unknown>;
};

type Packs = { readonly main: string; readonly report: string };

const groundIn = (packs: readonly ProgrammePack[]) => {
  const found = packs.flatMap(({ identity, clauses }) =>
    clauses.flatMap((one) =>
      'duties' in one && one.duties.includes('communities.hand-over')
        ? [{ pack: identity.id, clause: one.id }]
        : [],
    ),
  );
  const [ground] = found;
  if (ground === undefined) throw new Error('No directive has anything handed over.');
  return ground;
};

const namedIn = (packs: readonly ProgrammePack[]) => {
  const reporting = packs.find(({ reports }) => reports.length > 0);
  const commending = packs.find(({ commendation }) => commendation?.when === 'yearly');
  const report = reporting?.reports[0];
  if (reporting === undefined || report === undefined || commending === undefined) {
    throw new Error('The packs have changed.');
  }
  return {
    pack: reporting.identity.id,
    report: report.id,
    sections: report.contents.length,
    commending: commending.identity.id,
    lessons: lessons.map((one) => one.id),
    subjects: leafletKeys,
    languages: textLanguages.slice(1),
  };
};

type Engine = { readonly database: Database; readonly execute: Execute; readonly schema: string };

const load = async ({ execute, schema }: Engine, steps: readonly string[]): Promise<void> => {
  // The rows are consistent by construction, so the foreign keys are not asked row by row.
  const head = `set local search_path to ${schema}; set local session_replication_role to replica;`;
  for (const step of steps) await execute(`${head} ${step}`);
};

/** A migrated schema with the organisation and three years of the programme, and people signed in. */
export const programmeWorld = async (engine: Engine, size: Size): Promise<ProgrammeWorld> => {
  const { database, execute, schema } = engine;
  const packs = loadPacks();
  const all = packs.programmes;
  const named = namedIn(all);
  await migrateAll(execute, [schema]);
  await load(engine, [
    ...organisation(
      size,
      all.map(({ identity }) => identity.id),
    ),
    ...measures(size, named.pack),
    ...registers(size, groundIn(all)),
    communities(size),
    ...running(size, named),
  ]);
  const keys = keysInMemory();
  await sealEntries({ database, schema }, keys, size);
  await execute(`set local search_path to ${schema}; analyze`);
  const platform: Platform = {
    database,
    authorise,
    packs,
    schema,
    keys,
    demo: true,
    signIn: {},
    prefectureCode: packs.prefectureCodes[0] ?? '',
    clock: () => now,
  };
  const device = { hash: sha256(newSecret()), label: 'bench' };
  const tokens = new Map<Asker, string>();
  const tokenOf = async (who: Asker): Promise<string> => {
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const token = await signIn(engine, askers[who], { device, now });
    tokens.set(who, bearerOf(token, device.hash));
    return tokenOf(who);
  };
  return {
    ids: await readIds(execute, station),
    packs: { main: named.pack, report: named.report },
    ask: async (who, operation, body) => {
      const found = served.find((one) => one.operation.name === operation);
      if (found === undefined) throw new Error(`${operation} is not served.`);
      return perform(platform, {
        served: found,
        body,
        requestId: newId(),
        token: await tokenOf(who),
      });
    },
  };
};
