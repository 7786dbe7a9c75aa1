import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import type { PackCouncil } from '@meguri/core/pack/running.ts';
import {
  beginCouncil,
  endCouncilMember,
  listCouncils,
  recordCouncilMeeting,
  seatCouncilMember,
} from '@meguri/core/partners/councils.ops.ts';
import { addAgreement, endPartnerRecord, logLiaison } from '@meguri/core/partners/log.ops.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../platform/packs.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addOne, talk } from './partners.testing.ts';

// A directive that prints size, term and rhythm of councils; none of the four does.
const council: PackCouncil = {
  id: 'box',
  clause: 'XX-1',
  name: { ja: '見本協議会', en: 'sample council' },
  members: { least: 1, most: 2 },
  termYears: 2,
  rhythm: { kind: 'per-year', times: 1 },
};

let p: Prefecture;
let councilId = '';
const pack = 'saitama-residents';
const now = new Date('2026-11-21T01:00:00Z');
const later = new Date('2027-10-20T01:00:00Z');

beforeAll(async () => {
  const packs = loadPacks();
  const programmes = packs.programmes.map((one) => ({ ...one, councils: [council] }));
  p = await testPrefecture(now, { ...packs, programmes });
  const begin = { boxId: p.world.units.box, name: '見本交番連絡協議会', on: '2026-11-21' };
  ({ councilId } = await p.must('boxChief', beginCouncil, begin));
});
afterAll(() => p.close());

const list = () => p.must('officer', listCouncils, { stationId: p.world.units.station });

const member = (capacity: string) => ({
  councilId,
  follows: null,
  capacity,
  organisation: '見本町内会',
  fromOn: '2026-04-01',
  untilOn: null,
});

const onHome = async (who: Person, state: string) =>
  (await p.must(who, todaysTasks, {})).tasks.filter((task) => task.state === state);

describe('the council of a police box', () => {
  test('organisation.environment: without a printed rhythm nothing is due and no size binds', async () => {
    const { memberId } = await p.must('boxChief', seatCouncilMember, member('町内会長'));
    expect(await list()).toMatchObject({ rule: null, councils: [{ meetingDueOn: null }] });
    await p.must('boxChief', endCouncilMember, { memberId });
    const other = await p.as('stranger', recordCouncilMeeting, {
      councilId,
      on: '2026-11-20',
      agenda: ['巡回連絡'],
      opinions: '',
      followUp: '',
    });
    expect(other).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('organisation.environment: a box has one council, kept by its chief, without names (R01)', async () => {
    const again = { boxId: p.world.units.box, name: '試験', on: '2026-11-21' };
    const twice = await p.as('sectionChief', beginCouncil, again);
    expect(twice).toMatchObject({ ok: false, code: 'council.box-taken' });
    const officer = await p.as('officer', beginCouncil, again);
    expect(officer).toMatchObject({ ok: false, code: 'action.not-allowed' });
    const named = await p.as('boxChief', seatCouncilMember, member('町内会長の見本太郎さん'));
    expect(named).toMatchObject({ ok: false, code: 'text.particulars' });
    const { without } = await p.must('sectionChief', listCouncils, {
      stationId: p.world.units.station,
    });
    expect(without.map(({ boxId }) => boxId)).toEqual([p.world.units.chuzaisho]);
  });

  test('organisation.environment: size and term of the directive bind', async () => {
    const adopt = { pack, fromOn: '2026-11-21', reason: '見本のため' };
    await p.must('headquartersClerk', adoptPack, adopt);
    const until = '2027-12-10';
    await p.must('boxChief', seatCouncilMember, { ...member('学校長'), untilOn: until });
    const open = await p.as('boxChief', seatCouncilMember, member('商店会長'));
    expect(open).toMatchObject({ ok: false, code: 'council.term-longer' });
    await p.must('boxChief', seatCouncilMember, { ...member('商店会長'), untilOn: '2028-03-31' });
    const third = await p.as('boxChief', seatCouncilMember, {
      ...member('防犯協会長'),
      untilOn: until,
    });
    expect(third).toMatchObject({ ok: false, code: 'council.full' });
  });

  test('organisation.tasks: council.meeting-due stands on the box chief’s home until one is held', async () => {
    expect(await onHome('boxChief', 'council.meeting-due')).toEqual([]);
    p.setNow(later);
    const due = await onHome('boxChief', 'council.meeting-due');
    expect(due).toMatchObject([{ subjectId: councilId, dueOn: '2027-11-21' }]);
    await p.must('boxChief', recordCouncilMeeting, {
      councilId,
      on: '2027-10-19',
      agenda: ['巡回連絡', '自転車の交通安全'],
      opinions: '夕方の見守りを続けてほしい',
      followUp: '来月の巡回で伝える',
    });
    expect(await onHome('boxChief', 'council.meeting-due')).toEqual([]);
    const { councils } = await list();
    expect(councils[0]?.meetings[0]).toMatchObject({ agenda: ['巡回連絡', '自転車の交通安全'] });
  });

  test('organisation.tasks: council.term-ending goes when the capacity gets another term', async () => {
    const [task] = await onHome('boxChief', 'council.term-ending');
    expect(task).toMatchObject({ dueOn: '2027-12-10', words: '見本交番連絡協議会：学校長' });
    const follows = task?.subjectId ?? '';
    const term = { fromOn: '2027-12-11', untilOn: '2029-12-10' };
    await p.must('boxChief', seatCouncilMember, { ...member('学校長'), follows, ...term });
    expect(await onHome('boxChief', 'council.term-ending')).toEqual([]);
  });
});

describe('what partners leave to do', () => {
  test('organisation.tasks: partner.next-step comes a week before and goes when done', async () => {
    p.setNow(now);
    const stationId = p.world.units.station;
    const partnerId = await addOne(p, 'sectionChief', stationId);
    const step = { partnerId, nextStep: '資料を届ける', nextOn: '2026-11-28' };
    const log = { stationId, ...talk(step) };
    const { liaisonId: recordId } = await p.must('officer', logLiaison, log);
    const far = talk({ ...step, nextOn: '2026-12-28' });
    await p.must('officer', logLiaison, { stationId, ...far });
    const tasks = await onHome('officer', 'partner.next-step');
    expect(tasks).toMatchObject([{ subjectId: recordId, dueOn: '2026-11-28' }]);
    expect(tasks[0]?.words).toBe('見本市国際交流協会：資料を届ける');
    await p.must('officer', endPartnerRecord, { recordId, as: 'done', note: '' });
    expect(await onHome('officer', 'partner.next-step')).toEqual([]);
  });

  test('organisation.tasks: partner.agreement-ending stands sixty days before its end', async () => {
    const partnerId = await addOne(p, 'headquartersClerk', null);
    const at = { stationId: null, partnerId, renews: null, title: '見守り協定', note: '' };
    const days = { fromOn: '2026-04-01', untilOn: '2027-01-20' };
    const agreement = { ...at, ...days };
    const { agreementId } = await p.must('headquartersClerk', addAgreement, agreement);
    const tasks = await onHome('headquartersClerk', 'partner.agreement-ending');
    expect(tasks).toMatchObject([{ subjectId: agreementId, sinceOn: '2026-11-21' }]);
    const end = { recordId: agreementId, as: 'ended', note: '' } as const;
    await p.must('headquartersClerk', endPartnerRecord, end);
    expect(await onHome('headquartersClerk', 'partner.agreement-ending')).toEqual([]);
  });
});
