import { keysOf } from '@meguri/core/base/keys.ts';
import { keyState, rewrapKeys, rotateKeys } from '@meguri/core/cards/keys.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import type { Letter } from '@meguri/core/voices/letter.ts';
import {
  answerComplaint,
  answerVoice,
  closeComplaint,
  closeVoice,
  countVoices,
  enterVoice,
  expireVoices,
  handOverVoice,
  listComplaints,
  listVoices,
  outgoingAnswers,
  readComplaint,
  readVoice,
  receiveVoice,
} from '@meguri/core/voices/voices.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTicket, ticketPartsOf } from '../platform/keys-letters.ts';
import { decrypt } from '../platform/keys-seal.ts';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const words = 'Obrigada pela ajuda. O atendimento foi grosseiro.';
const today = '2026-11-21';

const letter = (over: Partial<Letter> = {}): Letter => ({
  format: 1,
  kind: 'complaint',
  subject: 'conduct',
  placeId: prefecture.world.units.station,
  text: words,
  answerIn: 'pt-BR',
  ticket: ticketPartsOf(newTicket()),
  receivedOn: today,
  ...over,
});

const entry = (over: Partial<Input<typeof enterVoice>> = {}): Input<typeof enterVoice> => ({
  placeId: prefecture.world.units.station,
  channel: 'counter',
  kind: 'request',
  subject: 'safety',
  receivedOn: today,
  text: '夜の見回りを増やしてほしい。',
  answerIn: 'ja',
  ...over,
});

const purpose = 'request' as const;
const outside: readonly Person[] = ['auditor', 'prefecturalChief'];
const heads: readonly Person[] = ['sectionChief', 'stationChief', 'stationOfficer'];

describe('voices.complain: R30 a complaint stays outside the chain', () => {
  let voiceId = '';
  beforeAll(async () => {
    ({ voiceId } = await prefecture.must('headquartersClerk', receiveVoice, letter()));
  });

  test.each(people)('voices.complain: %s sees and reads it only from outside', async (who) => {
    const input = { voiceId, purpose };
    const read = await prefecture.as(who, readComplaint, input);
    const listed = await prefecture.as(who, listComplaints, {});
    if (outside.includes(who)) {
      expect(read).toMatchObject({
        ok: true,
        value: { words: { text: words, answerIn: 'pt-BR' } },
      });
      expect(listed.ok && listed.value.voices.map((one) => one.voiceId)).toEqual([voiceId]);
    } else {
      expect(read).toMatchObject({ ok: false, code: 'not-found' });
      expect(listed.ok).toBe(false);
    }
    // Not by the way of a unit either, nor by answering what one may not read.
    expect(await prefecture.as(who, readVoice, input)).toMatchObject({ code: 'not-found' });
    const answer = await prefecture.as(who, answerVoice, { voiceId, text: '見本' });
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
    const own = await prefecture.as(who, listVoices, {});
    expect(own.ok ? own.value.voices : []).toEqual([]);
  });

  test('voices.complain: no row of it is in reach of a station, whatever a statement asks', async () => {
    const seen = await prefecture.rows((tx) => tx.selectFrom('voices').select('id').execute());
    expect(seen).toEqual([]);
  });

  test('voices.complain: read for another purpose it is not there', async () => {
    const input = { voiceId, purpose: 'visit' } as unknown as Input<typeof readComplaint>;
    expect((await prefecture.as('auditor', readComplaint, input)).ok).toBe(false);
  });

  test('organisation.tasks: voice.complaint stands with inspection until it is answered', async () => {
    const tasks = async (who: Person) =>
      (await prefecture.must(who, todaysTasks, {})).tasks.filter(({ state }) =>
        state.startsWith('voice.'),
      );
    expect(await tasks('auditor')).toMatchObject([
      { state: 'voice.complaint', subjectId: voiceId, dueOn: '2026-12-05', words: '' },
    ]);
    for (const who of ['sectionChief', 'headquartersClerk', 'officer'] as const) {
      expect(await tasks(who)).toEqual([]);
    }
    prefecture.setNow(new Date('2026-12-07T01:00:00Z'));
    expect(await tasks('auditor')).toMatchObject([{ overdueDays: 2 }]);
    prefecture.setNow(new Date('2026-11-22T01:00:00Z'));
    await prefecture.must('prefecturalChief', answerComplaint, { voiceId, text: '調べました。' });
    expect(await tasks('auditor')).toEqual([]);
  });

  test('voices.complain: closed only once it was answered', async () => {
    const made = await prefecture.must('headquartersClerk', receiveVoice, letter());
    const close = { voiceId: made.voiceId, reason: 'done' } as const;
    expect(await prefecture.as('auditor', closeComplaint, close)).toMatchObject({
      code: 'voice.not-answered',
    });
    const answer = { voiceId: made.voiceId, text: '見本の回答' };
    await prefecture.must('auditor', answerComplaint, answer);
    await prefecture.must('auditor', closeComplaint, close);
    expect(await prefecture.as('auditor', answerComplaint, answer)).toMatchObject({
      code: 'voice.closed',
    });
  });

  test('voices.complain: heard at a counter it leaves at once, whoever wrote it down', async () => {
    const input = entry({ kind: 'opinion', subject: 'conduct' });
    const { voiceId: id, route } = await prefecture.must('officer', enterVoice, input);
    expect(route).toBe('outside');
    for (const who of [...heads, 'officer'] as const) {
      const read = await prefecture.as(who, readVoice, { voiceId: id, purpose });
      expect(read.ok).toBe(false);
    }
    expect((await prefecture.as('auditor', readComplaint, { voiceId: id, purpose })).ok).toBe(true);
  });

  test('voices.complain: what turns out to be about conduct moves with its words and ticket', async () => {
    const ticket = ticketPartsOf(newTicket());
    const opinion = letter({ kind: 'opinion', subject: 'other', ticket });
    const { voiceId: id } = await prefecture.must('headquartersClerk', receiveVoice, opinion);
    await prefecture.must('sectionChief', handOverVoice, { voiceId: id });
    const left = await prefecture.must('sectionChief', readVoice, { voiceId: id, purpose });
    expect(left).toMatchObject({ words: null, voice: { closedAs: 'handed-over' } });
    const { voices } = await prefecture.must('auditor', listComplaints, {});
    const there = [];
    for (const one of voices) {
      const read = { voiceId: one.voiceId, purpose };
      there.push((await prefecture.must('auditor', readComplaint, read)).words?.text);
    }
    expect(there.filter((text) => text === words).length).toBeGreaterThan(1);
  });
});

describe('voices.answer: R30 answered by ticket, without knowing who wrote', () => {
  test('voices.answer: a request reaches its station, and the ticket alone opens the answer', async () => {
    const ticket = ticketPartsOf(newTicket());
    const request = letter({ kind: 'request', subject: 'safety', ticket });
    const { voiceId } = await prefecture.must('headquartersClerk', receiveVoice, request);
    const again = await prefecture.must('headquartersClerk', receiveVoice, request);
    expect(again.voiceId, 'a letter that comes twice is one voice').toBe(voiceId);
    const onHome = async () =>
      (await prefecture.must('sectionChief', todaysTasks, {})).tasks.filter(
        ({ subjectId }) => subjectId === voiceId,
      );
    expect(await onHome()).toMatchObject([
      { state: 'voice.open', words: { ja: '要望（パトロール・防犯）' } },
    ]);
    await prefecture.must('stationOfficer', answerVoice, { voiceId, text: '見回りを増やします。' });
    expect(await onHome()).toEqual([]);
    await prefecture.must('stationChief', closeVoice, { voiceId, reason: 'done' });
    const { answers } = await prefecture.must('headquartersClerk', outgoingAnswers, {});
    const packet = answers.find(({ name }) => name === ticket.name);
    const open = (key: string) =>
      decrypt(
        Buffer.from(key, 'base64'),
        Buffer.from(packet?.body ?? '', 'base64'),
        `meguri voices answer 1 ${ticket.name}`,
      ).toString();
    expect(JSON.parse(open(ticket.key))).toEqual({
      answers: [{ on: '2026-11-22', text: '見回りを増やします。' }],
    });
    expect(() => open(ticketPartsOf(newTicket()).key)).toThrow();
  });

  test('voices.answer: without a station headquarters answers; other stations see nothing of it', async () => {
    const { voiceId } = await prefecture.must(
      'headquartersClerk',
      receiveVoice,
      letter({ kind: 'request', subject: 'information', placeId: null }),
    );
    for (const who of people) {
      const read = await prefecture.as(who, readVoice, { voiceId, purpose });
      const may = who === 'headquartersClerk' || who === 'headquartersOfficer';
      expect(read.ok, who).toBe(may);
    }
    await prefecture.must('headquartersOfficer', answerVoice, { voiceId, text: '見本の回答' });
  });

  test('custody.keys: words that headquarters holds are rewrapped too when its keys are rotated (T35)', async () => {
    const { headquarters: stationId } = prefecture.world.units;
    const stateOf = async () => {
      const { stations } = await prefecture.must('headquartersClerk', keyState, {});
      return stations.find((row) => row.stationId === stationId && row.key === 'cards');
    };
    const before = await stateOf();
    expect(before?.records).toBeGreaterThan(0);
    await prefecture.must('headquartersClerk', rotateKeys, { stationId });
    expect(await stateOf()).toMatchObject({ behind: before?.records });
    await prefecture.must('headquartersClerk', rewrapKeys, { stationId, atMost: 500 });
    expect(await stateOf()).toMatchObject({ behind: 0, newest: (before?.newest ?? 0) + 1 });
  });

  test('voices.answer: R16 counts by subject, none below ten, and no words', async () => {
    for (let one = 0; one < 10; one += 1) {
      await prefecture.must('officer', enterVoice, entry({ subject: 'traffic' }));
    }
    const { halves } = await prefecture.must('sectionChief', countVoices, {});
    expect(halves).toMatchObject([{ year: 2026, half: 2, onVisits: null }]);
    const shown = halves[0]?.subjects.filter(({ count }) => count !== null);
    expect(shown).toEqual([{ subject: 'traffic', count: 10 }]);
    const whole = await prefecture.must('prefecturalChief', countVoices, {});
    expect(JSON.stringify(whole)).not.toContain('atendimento');
    expect(whole.halves[0]?.subjects).toContainEqual({ subject: 'traffic', count: 10 });
  });
});

describe('voices.receive: R30 nothing is kept of who wrote', () => {
  test('voices.receive: no column but of the matter, and words, language and ticket key only sealed', async () => {
    const { rows } = await prefecture.rows((tx) =>
      sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name = 'voices' order by 1`.execute(tx),
    );
    expect(rows.map(({ name }) => name)).toEqual(
      keysOf({
        channel: 0,
        concerns: 0,
        contents: 0,
        due_on: 0,
        id: 0,
        kind: 0,
        received_on: 0,
        recorded_at: 0,
        recorded_by: 0,
        route: 0,
        station_id: 0,
        subject: 0,
        ticket: 0,
      }),
    );
    const kept = await prefecture.rows((tx) => tx.selectFrom('voices').selectAll().execute());
    const asked = await prefecture.rows((tx) =>
      tx.selectFrom('answered_requests').select('output').execute(),
    );
    const all = JSON.stringify([kept, asked]) + kept.map((row) => row.contents.toString()).join();
    for (const plain of ['pt-BR', 'atendimento', '見回り']) expect(all).not.toContain(plain);
    expect(kept.length).toBeGreaterThan(10);
  });

  test('voices.receive: a year after the end words, answers and ticket are gone', async () => {
    const { voiceId } = await prefecture.must('officer', enterVoice, entry());
    await prefecture.must('sectionChief', answerVoice, { voiceId, text: '見本の回答' });
    await prefecture.must('sectionChief', closeVoice, { voiceId, reason: 'done' });
    const read = () => prefecture.must('sectionChief', readVoice, { voiceId, purpose });
    expect((await read()).keptUntil).toBe('2027-11-22');
    prefecture.setNow(new Date('2027-11-21T01:00:00Z'));
    await prefecture.must('headquartersClerk', expireVoices, {});
    expect((await read()).words?.text).toBeDefined();
    prefecture.setNow(new Date('2027-11-22T01:00:00Z'));
    const { destroyed } = await prefecture.must('headquartersClerk', expireVoices, {});
    expect(destroyed).toBeGreaterThanOrEqual(1);
    expect(await read()).toMatchObject({ words: null, answers: [] });
  });
});
