import { numberToKanji } from '@meguri/core/base/text.ts';
import type { Grade, Rank } from '@meguri/core/organisation/posts.ts';
import type { PackBody } from '@meguri/core/pack/bodies.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { adoptedOf } from './adoptions.ts';
import { clock, instant } from './calendar.ts';
import { invented } from './cast.ts';
import { idOf } from './ids.ts';
import type { World } from './world.ts';

// Posts that the annexes of the adopted packs print, each with an invented holder, so that bodies
// can be looked at with filled seats. Two posts stay vacant, for that is what a secretariat meets.

type NewPost = {
  readonly key: string;
  readonly unit: string;
  readonly kind: 'headquartersOfficer' | 'stationOfficer';
  readonly title: string;
  readonly grade: Grade;
  readonly vacant?: boolean;
};

const readings: Readonly<Record<string, string>> = {
  見本: 'みほん',
  例示: 'れいじ',
  試験: 'しけん',
  架空: 'かくう',
  記入: 'きにゅう',
};

const headquarters = '見本警察本部';

/** 課長補佐, 指導官 … stand below a 課長; who is director of a department stands above. */
const gradeOf = (title: string): Grade => {
  if (/補佐|指導官|専門官/.test(title)) return 'assistant-head';
  return /調査官|次席/.test(title) ? 'deputy-head' : 'section-head';
};

const rankOf = (grade: Grade): Rank => (grade === 'section-head' ? 'superintendent' : 'inspector');

const bodiesOf = (packs: readonly ProgrammePack[], level: PackBody['level']) =>
  packs.flatMap((pack) =>
    pack.bodies.filter((body) => body.level === level).map((body) => ({ pack, body })),
  );

const printedPosts = (packs: readonly ProgrammePack[]): readonly string[] => [
  ...new Set(
    bodiesOf(packs, 'headquarters').flatMap(({ body }) => [
      ...body.seats.flatMap(({ filled }) => (filled.by === 'posts' ? filled.posts : [])),
      ...body.meetings.flatMap(({ viceChairs }) => viceChairs.map(({ post }) => post)),
    ]),
  ),
];

/** The chief of the prefectural police is in the cast already. */
const isNew = (title: string): boolean => title !== '警察本部長';

/** Two ordinary members whose posts nobody holds, so that the demo shows vacancies. */
const vacantIn = (packs: readonly ProgrammePack[]): readonly string[] => {
  const members = bodiesOf(packs, 'headquarters').flatMap(({ body }) =>
    body.seats
      .filter(({ role }) => role === 'member' || role === 'staff')
      .flatMap(({ filled }) => (filled.by === 'posts' ? filled.posts : [])),
  );
  return [4, 12].flatMap((at) => members[at] ?? []);
};

const secretariats = (packs: readonly ProgrammePack[]): readonly string[] => [
  ...new Set(bodiesOf(packs, 'headquarters').flatMap(({ body }) => body.secretariat?.units ?? [])),
];

/** What an annex that is not at hand may hold: invented, to fill the seats of the demo. */
const guessed = ['刑事部長', '生活安全部長', '刑事部参事官', '警備部長', '交通部長', '警務部長'];

const headquartersPosts = (packs: readonly ProgrammePack[]): readonly NewPost[] => {
  const titles = [...new Set([...printedPosts(packs).filter(isNew), ...guessed])];
  const units = secretariats(packs);
  const vacant = vacantIn(packs);
  const own = units.map((unit) => ({ unit, title: `${unit.replace(/^.*[部局]/u, '')}長補佐` }));
  const all = [...own, ...titles.map((title) => ({ unit: 'headquarters', title }))];
  return all.map(({ unit, title }) => ({
    key: `hq ${title}`,
    unit,
    kind: 'headquartersOfficer',
    title,
    grade: gradeOf(title),
    vacant: vacant.includes(title),
  }));
};

const stationTitles: Readonly<Record<string, readonly string[]>> = {
  central: ['副署長', '刑事官', '警務課長', '刑事課長', '生活安全課長', '交通課長', '警備課長'],
  hill: ['次長', '刑事官', '警務課長', '生活安全課長', '交通課長'],
};

const stationPosts: readonly NewPost[] = Object.entries(stationTitles).flatMap(([unit, titles]) =>
  titles.map((title) => ({
    key: `${unit} ${title}`,
    unit,
    kind: 'stationOfficer' as const,
    title,
    grade: 'section-head' as const,
  })),
);

const addUnit = ({ ledger, calendar }: World, unit: string, at: number): void => {
  ledger.units.push({
    id: idOf('unit', unit),
    parent_id: idOf('unit', 'headquarters'),
    station_id: null,
    kind: 'section',
    box_kind: null,
    name: `${headquarters}${unit}`,
    code: `MIHON-H${at}`,
    lat: null,
    lon: null,
    sort: 100 + at,
    from_on: calendar.base,
  });
};

const addPost = ({ ledger, calendar }: World, post: NewPost, at: number): void => {
  const [post_id, person_id] = [idOf('post', post.key), idOf('person', post.key)];
  const unit_id = idOf('unit', post.unit);
  const { kind, title, grade } = post;
  ledger.posts.push({ id: post_id, unit_id, kind, title, sort: 200 + at, grade });
  if (post.vacant === true) return;
  const word = invented[at % invented.length] ?? '見本';
  const name = `${word} ${numberToKanji(at + 11)}郎`;
  const kana = `${readings[word] ?? ''} ${at + 11}`;
  ledger.persons.push({ id: person_id, name, kana, police_rank: rankOf(grade) });
  const holding = { id: idOf('holding', post.key), post_id, person_id };
  ledger.post_holdings.push({ ...holding, from_on: calendar.adopted, until_on: null });
};

type Put = {
  readonly pack: string;
  readonly body: string;
  readonly seat: string;
  readonly printed?: string;
  readonly post: string;
  readonly station?: string;
  readonly source: 'pack' | 'chief' | 'secretariat';
};

const addSeat = ({ ledger, calendar }: World, put: Put): void => {
  const station_id = put.station === undefined ? null : idOf('unit', put.station);
  const by = put.station === undefined ? 'clerk' : `${put.station}-chief`;
  ledger.body_seats.push({
    id: idOf('seat', Object.values(put).join(' ')),
    station_id,
    pack: put.pack,
    body: put.body,
    seat: put.seat,
    printed: put.printed ?? '',
    post_id: idOf('post', put.post),
    from_on: calendar.adopted,
    source: put.source,
    note: '見本',
    decided_at: instant(calendar.adopted, clock(9)),
    decided_by: idOf('person', by),
    decided_as: idOf('post', by),
  });
};

/** Who fills the seats of an annex that is not at hand; the chair is the chief's in any case. */
const byRole: Readonly<Record<string, readonly string[]>> = {
  chair: ['prefecture-chief'],
  deputy: ['hq 刑事部長', 'hq 生活安全部長'],
  aide: ['hq 刑事部参事官'],
  staff: ['hq 警務部長', 'hq 交通部長', 'hq 警備部長'],
  coordinator: ['hq 生活安全部長'],
};

const addAbsentSeats = (world: World, packs: readonly ProgrammePack[]): void => {
  for (const { pack, body } of bodiesOf(packs, 'headquarters')) {
    const members = [
      ...body.meetings.flatMap(({ viceChairs }) => viceChairs.map(({ post }) => `hq ${post}`)),
      'hq 刑事部参事官',
    ];
    for (const { id: seat, role, filled } of body.seats) {
      if (filled.by !== 'absent') continue;
      const posts = role === 'member' ? members : (byRole[role] ?? []);
      for (const post of posts) {
        addSeat(world, { pack: pack.identity.id, body: body.id, seat, post, source: 'pack' });
      }
    }
  }
};

/** What the chiefs of the demo's stations decided, where the pack leaves it to them. */
const addStationSeats = (world: World, packs: readonly ProgrammePack[]): void => {
  for (const { pack, body } of bodiesOf(packs, 'station')) {
    const of = { pack: pack.identity.id, body: body.id, station: 'central' } as const;
    for (const { id: seat, filled } of body.seats) {
      if (filled.by === 'chief') {
        for (const title of ['副署長', '刑事課長', '生活安全課長', '警備課長']) {
          addSeat(world, { ...of, seat, post: `central ${title}`, source: 'chief' });
        }
      }
      if (filled.by === 'alternatives' && filled.posts.includes('刑事課長')) {
        const printed = filled.posts.join('又は');
        addSeat(world, { ...of, seat, printed, post: 'central 刑事課長', source: 'secretariat' });
      }
    }
  }
};

/** Posts and seats of the bodies of the packs that the demo adopts. */
export const addBodies = (world: World, packs: readonly ProgrammePack[]): void => {
  const adopted = adoptedOf(world, packs);
  if (adopted.length === 0) return;
  for (const [at, unit] of secretariats(adopted).entries()) addUnit(world, unit, at + 1);
  const posts = [...headquartersPosts(adopted), ...stationPosts];
  for (const [at, post] of posts.entries()) addPost(world, post, at);
  addAbsentSeats(world, adopted);
  addStationSeats(world, adopted);
};
