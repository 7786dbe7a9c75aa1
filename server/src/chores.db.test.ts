import { writeProvisional } from '@meguri/core/cards/cards.ops.ts';
import { removeDueCommunities } from '@meguri/core/communities/communities.ops.ts';
import { destroyDue, seeRetention } from '@meguri/core/rights/retention.ops.ts';
import { expireVoices } from '@meguri/core/voices/voices.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from './app.ts';
import { accept } from './cards/cards.testing.ts';
import { choresOf } from './chores.ts';
import type { Platform } from './platform/door.ts';
import { keysInMemory } from './platform/keys-file.ts';
import { loadPacks } from './platform/packs.ts';
import { type Prefecture, testPrefecture } from './platform/testing.ts';
import { addHome } from './premises/premises.testing.ts';

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture();
  await accept(p, 'officer');
});
afterAll(() => p.close());

const packs = loadPacks();

const chores = (now: Date) => {
  const { database, schema } = p;
  const platform: Platform = {
    database,
    schema,
    authorise,
    packs,
    clock: () => now,
    demo: true,
    prefectureCode: packs.prefectureCodes[0] ?? '',
    keys: keysInMemory(),
    signIn: {},
  };
  return choresOf(platform);
};

const isRetention = ({ name }: { readonly name: string }): boolean => name === destroyDue.name;

const audited = (): Promise<number> =>
  p.rows(async (tx) => {
    const rows = await tx
      .selectFrom('audit_events')
      .select('id')
      .where('operation', '=', destroyDue.name)
      .execute();
    return rows.length;
  });

test('rights.retain: the server destroys what is due by itself, once a day whoever begins', async () => {
  const clue = { premisesId: await addHome(p, 1), clue: 'lights', seenOn: '2026-11-20' } as const;
  await p.must('officer', writeProvisional, clue);
  const then = new Date('2027-11-22T01:00:00Z');
  const [one, two] = [chores(then), chores(then)];
  expect(one.map(({ name }) => name).toSorted()).toEqual(
    [removeDueCommunities.name, destroyDue.name, expireVoices.name].toSorted(),
  );
  const goingOn = () => false;
  const both = [...one, ...two].filter(isRetention).map(({ run }) => run('2027-11-22', goingOn));
  expect(await Promise.all(both), 'two processes, one work').toEqual([
    { destroyed: 1 },
    { destroyed: 1 },
  ]);
  expect(await audited()).toBe(1);
  p.setNow(then);
  const { destroyed } = await p.must('auditor', seeRetention, {});
  expect(destroyed).toMatchObject([{ count: 1, reason: 'expired', by: 'コマンド行' }]);
  for (const { run } of one.filter(isRetention))
    expect(await run('2027-11-23', goingOn)).toEqual({ destroyed: 0 });
  expect(await audited(), 'another day, another run').toBe(2);
});
