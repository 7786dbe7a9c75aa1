import { addDays } from '@meguri/core/base/day.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { partnerKindsOf } from '@meguri/core/partners/partner.ts';
import { adoptedOf } from './adoptions.ts';
import { workdayAgo, workdayFrom } from './calendar.ts';
import { addCouncils } from './councils.ts';
import {
  addActivity,
  addAgreement,
  addInformation,
  addLiaison,
  addPartner,
  type Keeper,
  keeperAt,
  type Liaison,
} from './partner-rows.ts';
import { type StationKey, stationKeys } from './signed.ts';
import type { World } from './world.ts';

// Organisations with the post to turn to, and what passed between them and the police in half a year.
// Every name is invented; nobody of a community stands here.

const organisations: Readonly<Record<StationKey | 'headquarters', readonly (readonly string[])[]>> =
  {
    central: [
      ['city', '見本市国際課', '課長', '000-0000-0101'],
      ['residents', '見本市自治会連合会（試験）', '事務局長', '000-0000-0102'],
      ['company', '例示食品加工株式会社（架空）', '総務課長', '000-0000-0103'],
      ['association', '見本市国際交流協会', '事務局次長', '000-0000-0104'],
    ],
    hill: [
      ['city', '例示町住民課', '課長補佐', '000-0000-0201'],
      ['residents', '例示町自主防犯団体（試験）', '代表世話役', '000-0000-0202'],
      ['company', '架空精密工業株式会社', '人事課長', '000-0000-0203'],
    ],
    headquarters: [
      ['prefecture', '見本県庁国際政策課（架空）', '課長補佐', '000-0000-0301'],
      ['association', '見本県国際交流協会（架空）', '事務局長', '000-0000-0302'],
    ],
  };

/** Kinds of the directives, in turn: public bodies, residents, companies. */
const kindOf = (key: string, packs: readonly ProgrammePack[]): string => {
  const kinds = partnerKindsOf(packs);
  const wanted = { residents: 1, company: 2 }[key] ?? 0;
  return kinds[wanted % kinds.length]?.id ?? '';
};

const addDirectory = (world: World, keeper: Keeper, packs: readonly ProgrammePack[]): void => {
  const rows = organisations[keeper.station ?? 'headquarters'];
  for (const [at, [key = '', organisation = '', office = '', phone = '']] of rows.entries()) {
    const addedOn = workdayAgo(world.calendar, 175 - at * 9);
    const leads = key === 'association';
    const kind = kindOf(key, packs);
    addPartner(world, keeper, { key, organisation, kind, office, phone, leads, addedOn });
  }
};

const liaisonsAt = ({ station }: Keeper, { calendar }: World): readonly Liaison[] => {
  const ago = (days: number) => workdayAgo(calendar, days);
  // The next step waits at one station, so that the other one sees a log in order.
  const open = { step: '見本　講習の会場の空きを確かめる', doneOn: null } as const;
  const settled = { step: '見本　やさしい日本語のちらしを届ける', on: ago(52), doneOn: ago(54) };
  return [
    {
      key: 'first',
      partner: 'city',
      on: ago(150),
      kind: 'visit',
      office: '課長',
      subject: '見本　転入の窓口で配る多言語の案内に、110番のかけ方を加える相談をした。',
      next: null,
    },
    {
      key: 'second',
      partner: 'residents',
      on: ago(98),
      kind: 'meeting',
      office: '事務局長',
      subject: '見本　防災訓練に、通訳を交えた組を作ることを話し合った。',
      next: null,
    },
    {
      key: 'third',
      partner: 'company',
      on: ago(60),
      kind: 'call',
      office: '総務課長',
      subject: '見本　新しく入る人への交通安全の講話を頼まれた。',
      next: settled,
    },
    {
      key: 'inside',
      unit: 'community',
      on: ago(33),
      kind: 'letter',
      office: '地域課',
      subject: '見本　通訳の手配先の一覧を受け取った。',
      next: null,
    },
    {
      key: 'last',
      partner: 'city',
      on: ago(8),
      kind: 'call',
      office: '課長補佐',
      subject: '見本　冬の講習を同じ日に開くことを相談した。',
      next: station === 'hill' ? { ...open, on: workdayFrom(addDays(calendar.today, 3)) } : null,
    },
  ];
};

/** On crime only figures that were published, with their source (YG-3.2a). */
const addExchange = (world: World, keeper: Keeper): void => {
  const ago = (days: number) => workdayAgo(world.calendar, days);
  addActivity(world, keeper, {
    partner: 'residents',
    on: ago(75),
    kind: 'joint',
    title: '見本　夏の夜の合同の見回りと声かけ',
    parts: [
      { who: '地域課', what: '見回りの順路を決め、歩き方を伝える' },
      { who: '自治会', what: '参加を呼びかけ、集合場所を用意する' },
    ],
  });
  addInformation(world, keeper, {
    partner: 'city',
    on: ago(70),
    direction: 'given',
    subject: '見本　自転車の盗難の件数（管内全体）と、鍵の掛け方の案内',
    basis: 'statistics',
    source: { words: '見本県の犯罪統計（公表資料・架空）', on: ago(90) },
  });
  addInformation(world, keeper, {
    partner: 'company',
    on: ago(59),
    direction: 'received',
    subject: '見本　新しく入る人への説明会を年に二度開いていること',
    basis: 'community-police',
    source: null,
  });
};

const addAgreements = (world: World, keeper: Keeper): void => {
  const { today } = world.calendar;
  addAgreement(world, keeper, {
    partner: 'residents',
    title: '見本　地域の見守りの協力に関する取決め',
    from: addDays(today, -500),
    until: addDays(today, 230),
  });
  if (keeper.station !== 'central') return;
  addAgreement(world, keeper, {
    partner: 'association',
    title: '見本　通訳の紹介の協力に関する取決め',
    from: addDays(today, -330),
    until: addDays(today, 35),
  });
};

const addAtHeadquarters = (world: World, packs: readonly ProgrammePack[]): void => {
  const keeper = keeperAt(null);
  addDirectory(world, keeper, packs);
  addLiaison(world, keeper, {
    key: 'first',
    partner: 'prefecture',
    on: workdayAgo(world.calendar, 84),
    kind: 'meeting',
    office: '課長補佐',
    subject: '見本　相談窓口の一覧を同じ様式で配ることを話し合った。',
    next: null,
  });
};

/** The directory, the log and the agreements of both stations and of headquarters. */
export const addPartners = (world: World, all: readonly ProgrammePack[]): void => {
  const packs = adoptedOf(world, all);
  addAtHeadquarters(world, packs);
  for (const station of stationKeys) {
    const keeper = keeperAt(station);
    addDirectory(world, keeper, packs);
    for (const one of liaisonsAt(keeper, world)) addLiaison(world, keeper, one);
    addExchange(world, keeper);
    addAgreements(world, keeper);
  }
  addCouncils(world);
};
