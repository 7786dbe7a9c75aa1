import {
  addActivity,
  addAgreement,
  endPartnerRecord,
  listAgreements,
  listInformation,
  listLiaisons,
  logLiaison,
  passInformation,
} from '@meguri/core/partners/log.ops.ts';
import {
  addPartner,
  changePartner,
  getPartner,
  listPartners,
} from '@meguri/core/partners/partners.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addOne, entry, passed, talk } from './partners.testing.ts';

let p: Prefecture;
let own = '';
let shared = '';
const now = new Date('2026-11-21T01:00:00Z');
const station = () => p.world.units.station;

beforeAll(async () => {
  p = await testPrefecture(now);
  own = await addOne(p, 'sectionChief', station());
  shared = await addOne(p, 'headquartersClerk', null);
});
afterAll(() => p.close());

describe('the directory of partners', () => {
  test('partners.register: a station sees its own and those of headquarters, no neighbour’s', async () => {
    const ids = async (who: 'officer' | 'stranger', stationId: string) =>
      (await p.must(who, listPartners, { stationId })).partners.map(({ id }) => id);
    expect((await ids('officer', station())).toSorted()).toEqual([own, shared].toSorted());
    expect(await ids('stranger', p.world.units.otherStation)).toEqual([shared]);
    const answer = await p.as('stranger', getPartner, { partnerId: own });
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('partners.register: a change is a new version, and the second of two is told', async () => {
    const change = { partnerId: own, basedOn: 1, ...entry({ office: '国際課長' }) };
    expect(await p.must('boxChief', changePartner, change)).toEqual({ revision: 2 });
    const late = await p.as('sectionChief', changePartner, change);
    expect(late).toMatchObject({ ok: false, code: 'partner.changed' });
    const { partner, versions } = await p.must('officer', getPartner, { partnerId: own });
    expect([partner.office, versions.length]).toEqual(['国際課長', 2]);
  });

  test('partners.register: a kind no directive has, and a person’s name, are refused (R01)', async () => {
    const add = (more: Parameters<typeof entry>[0]) =>
      p.as('sectionChief', addPartner, { stationId: station(), ...entry(more) });
    expect(await add({ kind: 'religious' })).toMatchObject({ code: 'partner.kind-unknown' });
    expect(await add({ office: '担当の見本太郎さん' })).toMatchObject({ code: 'text.particulars' });
  });

  test('partners.register: telephone and mail are held back after a year, until confirmed (R04)', async () => {
    p.setNow(new Date('2027-12-01T01:00:00Z'));
    const partnerId = shared;
    const lapsed = await p.must('headquartersClerk', getPartner, { partnerId });
    expect(lapsed.partner).toMatchObject({ phone: '', mail: '', contactLapsed: true });
    await p.must('headquartersClerk', changePartner, { partnerId, basedOn: 1, ...entry() });
    const again = await p.must('officer', getPartner, { partnerId });
    expect(again.partner).toMatchObject({ phone: '000-000-0001', contactLapsed: false });
    p.setNow(now);
  });
});

describe('what passes between partners and police', () => {
  test('partners.liaise: an officer logs a talk, also with a section of headquarters (GF-3.2b)', async () => {
    const stationId = station();
    await p.must('officer', logLiaison, { stationId, ...talk({ partnerId: shared }) });
    const inside = {
      on: '2026-11-21',
      unitId: p.world.units.headquarters,
      subject: '通訳の手配を相談した',
    };
    await p.must('officer', logLiaison, { stationId, ...talk(inside) });
    const { liaisons } = await p.must('stationChief', listLiaisons, { stationId });
    expect(liaisons.map(({ unitName }) => unitName)).toEqual(['見本県警察本部', null]);
    const both = { partnerId: own, unitId: p.world.units.headquarters };
    const refused = await p.as('officer', logLiaison, { stationId, ...talk(both) });
    expect(refused).toMatchObject({ ok: false, code: 'partner.other-side' });
    const half = await p.as('officer', logLiaison, {
      stationId,
      ...talk({ partnerId: own, nextStep: '再度訪問' }),
    });
    expect(half).toMatchObject({ ok: false, code: 'partner.next-incomplete' });
  });

  test('partners.liaise: only the writer or a keeper ends a record, once', async () => {
    const stationId = station();
    const log = { stationId, ...talk({ partnerId: own }) };
    const { liaisonId: recordId } = await p.must('officer', logLiaison, log);
    const end = { recordId, as: 'withdrawn', note: '' } as const;
    const other = await p.as('secondOfficer', endPartnerRecord, end);
    expect(other).toMatchObject({ ok: false, code: 'action.not-allowed' });
    await p.must('officer', endPartnerRecord, end);
    const twice = await p.as('sectionChief', endPartnerRecord, end);
    expect(twice).toMatchObject({ ok: false, code: 'partner.record-ended' });
  });

  test('partners.inform: the ledger keeps direction, level, basis and source; the auditor reads it', async () => {
    const at = { stationId: station(), partnerId: own };
    await p.must('sectionChief', passInformation, { ...at, ...passed() });
    const { information } = await p.must('auditor', listInformation, { stationId: station() });
    expect(information).toMatchObject([
      { direction: 'given', level: 'aggregate', basis: 'police-act', sourceOn: '2026-10-01' },
    ]);
    const officer = await p.as('officer', listInformation, { stationId: station() });
    expect(officer).toMatchObject({ ok: false, code: 'action.not-allowed' });
  });

  test('partners.inform: crime by origin and figures without a source are refused (R03)', async () => {
    const at = { stationId: station(), partnerId: own };
    const pass = (more: Parameters<typeof passed>[0]) =>
      p.as('sectionChief', passInformation, { ...at, ...passed(more) });
    expect(await pass({ subject: '国籍別の検挙件数' })).toMatchObject({ code: 'partner.origin' });
    expect(await pass({ source: '' })).toMatchObject({ code: 'partner.source-missing' });
    // Ticked or not: its words say that it is about crime.
    expect(await pass({ onCrime: false, sourceOn: null })).toMatchObject({
      code: 'partner.source-missing',
    });
    const { information } = await p.must('auditor', listInformation, { stationId: station() });
    expect(information).toHaveLength(1);
  });

  test('partners.cooperate: what both do together says who does what (ST-3.2b)', async () => {
    const activity = {
      stationId: station(),
      partnerId: own,
      on: '2026-12-06',
      kind: 'support',
      title: '見本市の防災訓練への協力',
      parts: [{ who: '地域課', what: '110番の説明' }],
    } as const;
    await p.must('sectionChief', addActivity, { ...activity, parts: [...activity.parts] });
    const { activities } = await p.must('officer', getPartner, { partnerId: own });
    expect(activities).toMatchObject([{ kind: 'support', parts: [{ who: '地域課' }] }]);
  });

  test('partners.cooperate: an agreement that is renewed ends, the new one runs', async () => {
    const at = { stationId: station(), partnerId: own };
    const days = { fromOn: '2026-04-01', untilOn: '2026-12-31' };
    const agreement = { ...at, renews: null, title: '見守り協定', note: '', ...days };
    const { agreementId } = await p.must('sectionChief', addAgreement, agreement);
    const next = { ...agreement, renews: agreementId, fromOn: '2027-01-01', untilOn: null };
    await p.must('sectionChief', addAgreement, next);
    const { agreements } = await p.must('officer', listAgreements, { stationId: station() });
    expect(agreements.map(({ state }) => state)).toEqual(['over', 'to-come']);
    const again = await p.as('sectionChief', addAgreement, next);
    expect(again).toMatchObject({ ok: false, code: 'partner.record-ended' });
  });
});
