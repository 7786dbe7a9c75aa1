import { registerCommunity } from '@meguri/core/communities/communities.ops.ts';
import type { EntryContents } from '@meguri/core/communities/contents.ts';
import type { Page } from '@playwright/test';
import { call } from './people.ts';

/** An invented vocational school that agreed to be registered. */
export const sampleSchool: EntryContents = {
  kind: 'workplaceOrSchool',
  facility: 'vocational-school',
  name: '見本専門学校',
  townPartIds: [],
  address: '見本市見本町1丁目',
  reason: '110番の講習を一緒に行う',
  source: 'organisation',
  reliability: 'confirmed',
  basis: {
    by: 'consent',
    givenBy: '総務課長',
    on: '2026-04-01',
    textVersion: '2026-11',
    until: '2030-03-31',
  },
  languagesUseful: ['vi', 'ne'],
  note: '',
  secrecy: 'internal',
  sharing: { level: 'organisation', sectionIds: [] },
};

/** An entry of the register of the caller's station. */
export const anyCommunity = async (page: Page, stationId: string): Promise<string> =>
  (await call(page, registerCommunity, { stationId, contents: sampleSchool })).communityId;
