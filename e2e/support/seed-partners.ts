import type { Day } from '@meguri/core/base/day.ts';
import { beginCouncil, listCouncils } from '@meguri/core/partners/councils.ops.ts';
import { addAgreement, logLiaison } from '@meguri/core/partners/log.ops.ts';
import { addPartner } from '@meguri/core/partners/partners.ops.ts';
import type { Page } from '@playwright/test';
import { call } from './people.ts';

/** A partner of a station with a liaison and an agreement, and a council, made for a test. */
export const anyPartner = async (page: Page, today: Day, stationId: string): Promise<string> => {
  const { partnerId } = await call(page, addPartner, {
    stationId,
    organisation: '見本市国際交流協会',
    kind: 'public-bodies',
    office: '総務課長',
    phone: '000-000-0001',
    mail: 'office@example.jp',
    contactBasis: 'published',
    communityLeader: true,
    fromOn: today,
    untilOn: null,
    note: '',
  });
  await call(page, logLiaison, {
    stationId,
    partnerId,
    unitId: null,
    on: today,
    kind: 'visit',
    office: '総務課長',
    subject: '110番通報講習の日程を相談した',
    nextStep: '資料を届ける',
    nextOn: today,
  });
  const agreement = { title: '見守り協定', fromOn: today, untilOn: today, note: '' };
  await call(page, addAgreement, { stationId, partnerId, renews: null, ...agreement });
  const [box] = (await call(page, listCouncils, { stationId })).without;
  if (box !== undefined) {
    const council = { boxId: box.boxId, name: `${box.boxName}連絡協議会`, on: today };
    await call(page, beginCouncil, council);
  }
  return partnerId;
};
