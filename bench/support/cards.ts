import { writeCard } from '@meguri/core/cards/cards.ops.ts';
import { rewrapKeys, rotateKeys } from '@meguri/core/cards/keys.ops.ts';
import { readCard } from '@meguri/core/cards/read.ops.ts';
import type { Operation, Output } from '@meguri/core/operation.ts';
import { authorise, buildApp, served } from '../../server/src/app.ts';
import type { Database } from '../../server/src/platform/database.ts';
import { type Platform, perform } from '../../server/src/platform/door.ts';
import { firstBeat } from '../../server/src/platform/first-beat.testing.ts';
import { newId, newSecret, sha256 } from '../../server/src/platform/keys.ts';
import { keysInMemory } from '../../server/src/platform/keys-file.ts';
import { loadPacks } from '../../server/src/platform/packs.ts';
import { bearerOf, startSession } from '../../server/src/platform/sessions.ts';
import { addKeyRows } from './cards.db.ts';

export type CardWorld = {
  /** One look at one card through the request path, without HTTP. */
  readonly read: () => Promise<unknown>;
  readonly readOverHttp: () => Promise<unknown>;
  /** Adds sealed records, so that there is something to rotate. */
  readonly addKeys: (count: number) => Promise<void>;
  /** Rotates the station's keys; returns how many were rewrapped. */
  readonly rotate: () => Promise<number>;
  readonly close: () => Promise<void>;
};

const clerk = { commandLine: true } as const;

const bindingOf = (operation: Operation) => {
  const found = served.find((one) => one.operation.name === operation.name);
  if (found === undefined) throw new Error(`${operation.name} is not served`);
  return found;
};

/** A beat with forty cards, its officer signed in, and the server listening. */
export const cardWorld = async (database: Database, schema: string): Promise<CardWorld> => {
  const packs = loadPacks();
  const [pack] = packs.all;
  const beat = await firstBeat(database, schema);
  const { personId, postId, stationId, premisesIds } = beat;
  const keys = keysInMemory();
  const platform: Platform = {
    database,
    authorise,
    packs,
    schema,
    keys,
    demo: true,
    signIn: {},
    prefectureCode: packs.prefectureCodes[0] ?? '',
    clock: () => new Date(),
    commandLine: { take: () => true },
  };
  const own = newSecret();
  const device = { hash: sha256(own), label: 'bench' };
  const token = await database.transaction({ schema, stations: [] }, (tx) =>
    startSession(tx, { personId, postId, way: 'demo', device }, new Date()),
  );
  const bearer = bearerOf(token, device.hash);
  const ask = async <O extends Operation>(
    operation: O,
    body: unknown,
    as: { readonly token?: string; readonly commandLine?: boolean } = { token: bearer },
  ): Promise<Output<O>> => {
    const call = {
      served: bindingOf(operation),
      body,
      requestId: newId(),
      token: undefined,
      ...as,
    };
    return (await perform(platform, call)) as Output<O>;
  };
  const cards: string[] = [];
  for (const [at, premisesId] of premisesIds.entries()) {
    const values = {
      'contact-name': `見本 架空${at}`,
      phone: `000-0000-${String(at).padStart(4, '0')}`,
    };
    const card = {
      premisesId,
      kind: 'household',
      baseRevision: 0,
      origin: 'resident',
      noticeVersion: pack?.cards.notice.version,
      contents: { declined: false, entries: [{ group: 'self', values }] },
      toldOthers: true,
      toldProvisional: false,
      confirmedOn: '2026-01-01',
    };
    cards.push((await ask(writeCard, card)).cardId);
  }
  const app = await buildApp(platform);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  let turn = 0;
  const next = () => {
    turn += 1;
    return { cardId: cards[turn % cards.length], purpose: 'visit' };
  };
  return {
    read: () => ask(readCard, next()),
    readOverHttp: async () => {
      const answer = await fetch(`${address}/api/${readCard.name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `meguri=${token}; meguri-device=${own}`,
        },
        body: JSON.stringify(next()),
      });
      await answer.json();
      if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    },
    addKeys: (count) => addKeyRows(database, { schema, stationId, keys, seed: newSecret() }, count),
    rotate: async () => {
      await ask(rotateKeys, { stationId }, clerk);
      let done = 0;
      for (;;) {
        const batch = await ask(rewrapKeys, { stationId, atMost: 1000 }, clerk);
        done += batch.rewrapped;
        if (batch.behind === 0) return done;
      }
    },
    close: () => app.close(),
  };
};
