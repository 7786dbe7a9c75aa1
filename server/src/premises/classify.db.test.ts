import { addPremises } from '@meguri/core/premises/change.ops.ts';
import {
  decideTier,
  listCriteria,
  listTierProposals,
  proposeTier,
  reclassifyPremises,
  seeClassification,
} from '@meguri/core/premises/classify.ops.ts';
import { getPremises, listPremises } from '@meguri/core/premises/premises.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';

let p: Prefecture;
let premisesId: string;
beforeAll(async () => {
  p = await testPrefecture();
  const added = await p.must('officer', addPremises, {
    beatId: p.world.beats.first,
    kind: 'household',
    address: '見本町1丁目1番1号',
    name: '',
    criterion: 'household-general',
    card: 'none',
    convenience: null,
    on: '2026-11-02',
  });
  premisesId = added.premisesId;
});
afterAll(() => p.close());

const tierNow = async () => (await p.must('officer', getPremises, { premisesId })).premises.tier;

const wish = { criterion: 'household-10', reason: '街灯のない袋小路の奥', reviewOn: '2027-10-01' };

test('premises.classify: the criterion decides the tier and is shown to those who classify only', async () => {
  await p.must('officer', reclassifyPremises, { premisesId, criterion: 'household-5' });
  expect(await tierNow()).toBe('priority');
  const seen = await p.must('boxChief', seeClassification, { premisesId });
  expect(seen.entries.map(({ criterion }) => criterion)).toEqual([
    'household-5',
    'household-general',
  ]);
  const who = [];
  for (const person of people) {
    if ((await p.as(person, seeClassification, { premisesId })).ok) who.push(person);
  }
  expect(who).toEqual(['officer', 'boxChief']);
});

test('premises.classify: every look at a reason is on record, before it is answered', async () => {
  const looks = () =>
    p.rows(async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from audit_events
        where action = 'premises.classification-seen' and subject_id = ${premisesId}`.execute(tx);
      return rows[0]?.n ?? 0;
    });
  const before = await looks();
  await p.must('boxChief', seeClassification, { premisesId });
  expect(await looks()).toBe(before + 1);
});

test('premises.classify: no list and no history names a criterion', async () => {
  const beatId = p.world.beats.first;
  const answers = JSON.stringify([
    await p.must('officer', listPremises, { beatId, filter: {} }),
    await p.must('officer', getPremises, { premisesId }),
  ]);
  expect(answers).not.toMatch(/criteri|household-\d/);
  const { criteria } = await p.must('officer', listCriteria, { beatId });
  expect(criteria.map(({ code }) => code)).toContain('household-8');
});

test('premises.discretionary: proposed with reason and review day, approved by another post', async () => {
  await p.must('officer', reclassifyPremises, { premisesId, criterion: 'household-general' });
  const directly = await p.as('officer', reclassifyPremises, {
    premisesId,
    criterion: wish.criterion,
  });
  expect(directly).toMatchObject({ code: 'premises.approval-missing' });
  const bare = await p.as('officer', proposeTier, { premisesId, ...wish, reason: ' ' });
  expect(bare).toMatchObject({ code: 'premises.reason-missing' });
  const { proposalId } = await p.must('officer', proposeTier, { premisesId, ...wish });
  expect(await tierNow()).toBe('general');
  expect(await p.as('officer', proposeTier, { premisesId, ...wish })).toMatchObject({
    code: 'premises.proposal-open',
  });
  const { proposals } = await p.must('sectionChief', listTierProposals, {
    stationId: p.world.units.station,
  });
  expect(proposals).toMatchObject([{ proposalId, reason: wish.reason, reviewOn: wish.reviewOn }]);
  const decision = { proposalId, approved: true, reason: '' };
  expect(await p.as('boxChief', decideTier, decision)).toMatchObject({
    code: 'action.not-allowed',
  });
  await p.must('sectionChief', decideTier, decision);
  expect(await tierNow()).toBe('priority');
  const again = await p.as('stationChief', decideTier, decision);
  expect(again).toMatchObject({ code: 'premises.proposal-decided' });
  const { entries } = await p.must('boxChief', seeClassification, { premisesId });
  expect(entries[0]).toMatchObject({
    reviewOn: wish.reviewOn,
    by: '見本 1号',
    approvedBy: '見本 5号',
  });
});

test('premises.discretionary: nobody approves a choice of their own; declining needs a reason', async () => {
  const { proposalId } = await p.must('sectionChief', proposeTier, { premisesId, ...wish });
  const own = await p.as('sectionChief', decideTier, { proposalId, approved: true, reason: '' });
  expect(own).toMatchObject({ code: 'premises.own-approval' });
  const mute = await p.as('stationChief', decideTier, { proposalId, approved: false, reason: '' });
  expect(mute).toMatchObject({ code: 'premises.reason-missing' });
  await p.must('stationChief', decideTier, {
    proposalId,
    approved: false,
    reason: '理由が人に関わる',
  });
  const { premises } = await p.must('officer', getPremises, { premisesId });
  expect(premises.proposed).toBe(false);
});
