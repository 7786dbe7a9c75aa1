import {
  cardHistory,
  cardsOfPremises,
  confirmCard,
  referCard,
  tellProvisional,
  writeCard,
  writeProvisional,
} from '@meguri/core/cards/cards.ops.ts';
import { declinedContents } from '@meguri/core/cards/contents.ts';
import { readCard } from '@meguri/core/cards/read.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { accept, addCard, cardOf, contentsOf } from './cards.testing.ts';

const today = new Date('2026-11-21T01:00:00Z');
let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture(today);
  await accept(p, 'officer', 'boxChief', 'sectionChief', 'secondOfficer');
});
afterAll(() => p.close());

const read = (cardId: string) => p.as('officer', readCard, { cardId, purpose: 'visit' });
const opened = (cardId: string) => p.must('officer', readCard, { cardId, purpose: 'visit' });
const stateOf = async (premisesId: string) =>
  (await p.must('officer', cardsOfPremises, { premisesId })).cards[0]?.state;

const count = (table: string, cardId: string): Promise<number> =>
  p.rows(async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(table)} where card_id = ${cardId}`.execute(tx);
    return rows[0]?.n ?? 0;
  });

describe('writing', () => {
  test('cards.layout: what was written is read back word for word', async () => {
    const cardId = await addCard(p, 1);
    const { card } = await opened(cardId);
    expect(card).toMatchObject({ kind: 'household', revision: 1, origin: 'resident' });
    expect(card.contents).toEqual(contentsOf(1));
  });

  test('rights.personal-data: without the purpose text shown nothing is saved (R19, 62条)', async () => {
    const premisesId = await addHome(p, 2);
    for (const noticeVersion of [null, 'an-older-one']) {
      const answer = await p.as('officer', writeCard, cardOf(premisesId, { noticeVersion }));
      expect(answer).toMatchObject({ code: 'cards.notice-not-shown' });
    }
    expect(await stateOf(premisesId)).toBeUndefined();
  });

  test('cards.layout: a card with nothing on it is valid, and so is one without any item (R18)', async () => {
    const premisesId = await addHome(p, 3);
    const empty = { declined: false, entries: [] };
    const { cardId } = await p.must('officer', writeCard, cardOf(premisesId, { contents: empty }));
    expect((await opened(cardId)).card.contents).toEqual(empty);
  });

  test('cards.state: a declined card looks like any other from outside (R20)', async () => {
    const [declined, filled] = [await addHome(p, 4), await addHome(p, 5)];
    await p.must('officer', writeCard, cardOf(declined, { contents: declinedContents }));
    await p.must('officer', writeCard, cardOf(filled));
    const seen = async (premisesId: string) => {
      const { cards } = await p.must('officer', cardsOfPremises, { premisesId });
      return JSON.stringify(cards.map(({ cardId: _, ...rest }) => rest));
    };
    expect(await seen(declined)).toBe(await seen(filled));
    const lengths = await p.rows(async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select distinct length(version.contents) as n from card_versions version
        join cards card on card.id = version.card_id
        where card.premises_id in (${declined}, ${filled})`.execute(tx);
      return rows.length;
    });
    expect(lengths).toBe(1);
  });

  test('rights.personal-data: other people stand on a card only when the writer told them', async () => {
    const premisesId = await addHome(p, 6);
    expect(
      await p.as('officer', writeCard, cardOf(premisesId, { toldOthers: false })),
    ).toMatchObject({ code: 'cards.others-not-told' });
  });

  test('cards.amend: a new version keeps the history; a stale one is refused', async () => {
    const premisesId = await addHome(p, 7);
    const { cardId } = await p.must('officer', writeCard, cardOf(premisesId));
    const newer = cardOf(premisesId, { contents: contentsOf(2), baseRevision: 1 });
    expect(await p.must('officer', writeCard, newer)).toMatchObject({ cardId, revision: 2 });
    expect(await p.as('officer', writeCard, newer)).toMatchObject({
      code: 'cards.changed-meanwhile',
    });
    await p.must('officer', confirmCard, { cardId, revision: 2, on: '2026-11-20' });
    expect((await opened(cardId)).card).toMatchObject({ contents: contentsOf(2) });
    const { versions } = await p.must('officer', cardHistory, { cardId });
    expect(versions.map(({ revision, confirmedOn }) => [revision, confirmedOn])).toEqual([
      [2, '2026-11-21'],
      [1, '2026-11-21'],
    ]);
    expect(JSON.stringify(versions)).not.toContain('架空');
  });

  test('cards.write-for: only whoever works the beat and the chief of its box write', async () => {
    const premisesId = await addHome(p, 8);
    const wrote = [];
    for (const who of people) {
      const answer = await p.as(who, writeCard, cardOf(premisesId));
      if (answer.ok || answer.code === 'cards.changed-meanwhile') wrote.push(who);
    }
    expect(wrote).toEqual(['officer', 'boxChief']);
  });
});

describe('time', () => {
  test('cards.write-for: a dictated card that is not read back is gone after 30 days (R21)', async () => {
    const [kept, lost] = [await addHome(p, 20), await addHome(p, 21)];
    const dictated = { origin: 'dictated' } as const;
    const one = await p.must('officer', writeCard, cardOf(kept, dictated));
    const two = await p.must('officer', writeCard, cardOf(lost, dictated));
    expect(one.state).toBe('unconfirmed');
    await p.must('officer', confirmCard, { cardId: one.cardId, revision: 1, on: '2026-11-21' });
    expect(await stateOf(kept)).toBe('held');
    p.setNow(new Date('2026-12-22T01:00:00Z'));
    expect(await stateOf(lost)).toBeUndefined();
    expect(await read(two.cardId)).toMatchObject({ code: 'cards.ended' });
    expect(await read(one.cardId)).toMatchObject({ ok: true });
    p.setNow(today);
  });

  test('cards.provisional: a clue and a day, told at the first contact, gone after a year (R22)', async () => {
    const premisesId = await addHome(p, 22);
    const clue = { premisesId, clue: 'nameplate', seenOn: '2026-11-20' } as const;
    const { cardId } = await p.must('officer', writeProvisional, clue);
    expect(await p.as('officer', writeProvisional, clue)).toMatchObject({
      code: 'cards.held-already',
    });
    expect((await opened(cardId)).card).toMatchObject({
      kind: 'provisional',
      contents: null,
      clue: { clue: 'nameplate', seenOn: '2026-11-20' },
    });
    p.setNow(new Date('2027-11-20T01:00:00Z'));
    expect(await stateOf(premisesId)).toBe('provisional');
    p.setNow(new Date('2027-11-22T01:00:00Z'));
    expect(await read(cardId)).toMatchObject({ code: 'cards.ended' });
    p.setNow(today);
  });

  test('cards.resolve: a written card resolves the provisional one, once people were told', async () => {
    const premisesId = await addHome(p, 23);
    const clue = { premisesId, clue: 'mail', seenOn: '2026-11-20' } as const;
    const { cardId } = await p.must('officer', writeProvisional, clue);
    expect(await p.as('officer', writeCard, cardOf(premisesId))).toMatchObject({
      code: 'cards.provisional-not-told',
    });
    await p.must('officer', tellProvisional, { cardId, on: '2026-11-21' });
    await p.must('officer', writeCard, cardOf(premisesId));
    expect(await stateOf(premisesId)).toBe('held');
    expect(await read(cardId)).toMatchObject({ code: 'cards.ended' });
    const keys = await p.rows((tx) =>
      tx
        .selectFrom('sealed_keys')
        .innerJoin('card_versions', 'card_versions.id', 'sealed_keys.sealed_id')
        .select('sealed_id')
        .where('card_id', '=', cardId)
        .execute(),
    );
    expect(keys).toEqual([]);
    expect(await count('card_ends', cardId)).toBe(1);
  });
});

test('rights.personal-data: a referral needs the wish read back, and gives one receipt', async () => {
  const cardId = await addCard(p, 30);
  const wish = {
    cardId,
    receiver: 'municipality',
    office: '見本市役所 福祉課',
    wishedOn: '2026-11-21',
  } as const;
  expect(await p.as('officer', referCard, { ...wish, readBack: false })).toMatchObject({
    code: 'cards.wish-not-read-back',
  });
  const { receipt } = await p.must('officer', referCard, { ...wish, readBack: true });
  expect(receipt.ground).toContain('第69条');
  expect(await count('card_referrals', cardId)).toBe(1);
});
