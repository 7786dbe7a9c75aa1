import { describe, expect, test } from 'vitest';
import { keysOf } from '../base/keys.ts';
import { fitsBelow, fitsUnit, lastDayBefore, mayAppoint, notInPast } from './appointments.ts';
import { posts } from './posts.ts';

const chief = { personId: 'p-1', postKind: 'stationChief' } as const;

describe('custody.chain: the higher post designates the lower', () => {
  test('custody.chain: nobody appoints himself, whatever post he holds', () => {
    for (const postKind of keysOf(posts)) {
      expect(
        mayAppoint({ personId: 'p-1', postKind }, { personId: 'p-1', postKind: 'beatOfficer' }),
      ).toMatchObject({ ok: false, refusal: { code: 'appointment.own' } });
    }
  });

  test('custody.chain: a station chief decides the posts below, not his own or above', () => {
    const decided = keysOf(posts).filter(
      (postKind) => mayAppoint(chief, { personId: 'p-2', postKind }).ok,
    );
    expect(decided).toEqual(['beatOfficer', 'boxChief', 'sectionChief', 'stationOfficer']);
  });

  test('custody.chain: headquarters decides every post', () => {
    const clerk = { personId: 'p-1', postKind: 'headquartersClerk' } as const;
    const decided = keysOf(posts).filter(
      (postKind) => mayAppoint(clerk, { personId: 'p-2', postKind }).ok,
    );
    expect(decided).toEqual(keysOf(posts));
  });
});

describe('units and their posts', () => {
  test('a box holds officers and their chief, a station its chiefs, headquarters its own', () => {
    const holds = (kind: 'policeBox' | 'station' | 'section', stationId: string | null) =>
      keysOf(posts).filter((post) => fitsUnit(post, { kind, stationId }).ok);
    expect(holds('policeBox', 's')).toEqual(['beatOfficer', 'boxChief']);
    expect(holds('section', 's')).toEqual([
      'beatOfficer',
      'sectionChief',
      'stationOfficer',
      'stationChief',
    ]);
    expect(holds('section', null)).toEqual([
      'headquartersOfficer',
      'headquartersClerk',
      'auditor',
      'prefecturalChief',
    ]);
  });

  test('a box stands below a station and nowhere else', () => {
    expect(fitsBelow('policeBox', 'station').ok).toBe(true);
    expect(fitsBelow('policeBox', 'headquarters')).toMatchObject({
      refusal: { code: 'unit.wrong-parent' },
    });
    expect(fitsBelow('section', null).ok).toBe(false);
  });
});

describe('dated changes', () => {
  test('what a change ends has its last day on the day before', () => {
    expect(lastDayBefore('2027-04-01', '2026-04-01')).toEqual({ ok: true, value: '2027-03-31' });
  });

  test('what began on the day or later cannot end before it', () => {
    for (const began of ['2027-04-01', '2027-04-02']) {
      expect(lastDayBefore('2027-04-01', began)).toMatchObject({
        refusal: { code: 'appointment.same-day', details: { value: began } },
      });
    }
  });

  test('today is not the past, yesterday is', () => {
    expect(notInPast('2026-11-21', '2026-11-21').ok).toBe(true);
    expect(notInPast('2026-11-20', '2026-11-21')).toMatchObject({
      refusal: { code: 'day.in-past' },
    });
  });
});
