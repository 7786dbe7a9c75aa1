import type { Input } from '@meguri/core/operation.ts';
import type { logLiaison, passInformation } from '@meguri/core/partners/log.ops.ts';
import { addPartner } from '@meguri/core/partners/partners.ops.ts';
import type { Person, Prefecture } from '../platform/testing.ts';

/** An organisation that exists nowhere. */
export const entry = (
  more: Partial<Omit<Input<typeof addPartner>, 'stationId'>> = {},
): Omit<Input<typeof addPartner>, 'stationId'> => ({
  organisation: '見本市国際交流協会',
  kind: 'public-bodies',
  office: '総務課長',
  phone: '000-000-0001',
  mail: 'office@example.jp',
  contactBasis: 'published',
  communityLeader: false,
  fromOn: '2026-04-01',
  untilOn: null,
  note: '',
  ...more,
});

export const addOne = async (
  { must }: Prefecture,
  who: Person,
  stationId: string | null,
): Promise<string> => (await must(who, addPartner, { stationId, ...entry() })).partnerId;

export const talk = (
  more: Partial<Omit<Input<typeof logLiaison>, 'stationId'>> = {},
): Omit<Input<typeof logLiaison>, 'stationId'> => ({
  partnerId: null,
  unitId: null,
  on: '2026-11-20',
  kind: 'meeting',
  office: '総務課長',
  subject: '防犯講話の日程を相談した',
  nextStep: '',
  nextOn: null,
  ...more,
});

export const passed = (
  more: Partial<Omit<Input<typeof passInformation>, 'stationId' | 'partnerId'>> = {},
): Omit<Input<typeof passInformation>, 'stationId' | 'partnerId'> => ({
  on: '2026-11-20',
  direction: 'given',
  level: 'aggregate',
  subject: '特殊詐欺の発生状況と相談窓口',
  basis: 'police-act',
  onCrime: true,
  source: '県警察の犯罪統計',
  sourceOn: '2026-10-01',
  ...more,
});
