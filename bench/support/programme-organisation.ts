import {
  boxes,
  firstDay,
  id,
  keyOf,
  officers,
  one,
  personOf,
  postOf,
  type Size,
} from './programme-draw.ts';

const from = "date '2000-01-01'";

const units = ({ stations }: Size): string => `
  insert into units (id, kind, name, code, from_on) values
    (${one('headquarters')}, 'headquarters', '見本県警察本部', 'h', ${from});
  insert into units (id, parent_id, kind, name, code, sort, from_on)
    select ${id('section', 'k')}, ${one('headquarters')}, 'section', '本部第' || k || '課', 'h' || k,
      k, ${from} from generate_series(1, 4) k;
  insert into units (id, station_id, kind, name, code, sort, from_on)
    select ${id('station', 's')}, ${id('station', 's')}, 'station', '見本第' || s || '警察署',
      's' || s, 10 + s, ${from} from generate_series(0, ${stations - 1}) s;
  insert into units (id, parent_id, kind, name, code, sort, from_on)
    select ${id('section', "s || '-' || k")}, ${id('station', 's')}, 'section', '第' || k || '課',
      's' || s || 'k' || k, k, ${from}
    from generate_series(0, ${stations - 1}) s, generate_series(1, 4) k;
  insert into units (id, parent_id, station_id, kind, box_kind, name, code, sort, from_on)
    select ${id('box', "s || '-' || b")}, ${id('station', 's')}, ${id('station', 's')}, 'policeBox',
      'koban', '見本' || b || '交番', 's' || s || 'b' || b, b, ${from}
    from generate_series(0, ${stations - 1}) s, generate_series(1, ${boxes}) b`;

type Kind = {
  readonly key: string;
  readonly unit: string;
  readonly kind: string;
  readonly title: string;
  readonly grade?: string;
  readonly each: string;
};

const kinds = ({ stations }: Size): readonly Kind[] => {
  const s = `generate_series(0, ${stations - 1}) s`;
  const box = `${s}, generate_series(1, ${boxes}) b`;
  const head = { title: '課長', grade: 'section-head' };
  return [
    {
      key: "'chief-' || s",
      unit: id('station', 's'),
      kind: 'stationChief',
      title: '署長',
      grade: 'section-head',
      each: s,
    },
    {
      key: "'deputy-' || s",
      unit: id('station', 's'),
      kind: 'stationOfficer',
      title: '副署長',
      grade: 'section-head',
      each: s,
    },
    {
      key: "'community-' || s",
      unit: id('section', "s || '-1'"),
      kind: 'sectionChief',
      ...head,
      each: s,
    },
    {
      key: "'other-' || s || '-' || k",
      unit: id('section', "s || '-' || k"),
      kind: 'stationOfficer',
      ...head,
      each: `${s}, generate_series(2, 4) k`,
    },
    {
      key: "'box-' || s || '-' || b",
      unit: id('box', "s || '-' || b"),
      kind: 'boxChief',
      title: '所長',
      each: box,
    },
    {
      key: "'officer-' || s || '-' || b || '-' || o",
      unit: id('box', "s || '-' || b"),
      kind: 'beatOfficer',
      title: '受持',
      each: `${box}, generate_series(1, ${officers}) o`,
    },
    {
      key: "'clerk-' || k",
      unit: id('section', 'k'),
      kind: 'headquartersClerk',
      title: '担当',
      each: 'generate_series(1, 4) k',
    },
    {
      key: "'head-' || k",
      unit: id('section', 'k'),
      kind: 'headquartersOfficer',
      ...head,
      each: 'generate_series(1, 4) k',
    },
    {
      key: "'auditor'",
      unit: one('headquarters'),
      kind: 'auditor',
      title: '監察官',
      each: 'generate_series(1, 1) k',
    },
  ];
};

const posts = (size: Size): string => `
  create table bench_posts as ${kinds(size)
    .map(
      ({ key, unit, kind, title, grade, each }) => `
    select ${key} as key, ${unit} as unit, '${kind}' as kind, '${title}' as title,
      ${grade === undefined ? 'null' : `'${grade}'`}::text as grade from ${each}`,
    )
    .join(' union all ')};
  insert into persons (id, name, kana, police_rank)
    select ${personOf('key')}, '見本 ' || row_number() over (order by key) || '号', 'みほん',
      case kind when 'beatOfficer' then 'constable' when 'headquartersClerk' then ''
        else 'inspector' end from bench_posts;
  insert into posts (id, unit_id, kind, title, grade)
    select ${postOf('key')}, unit, kind, title, grade from bench_posts;
  insert into post_holdings (id, post_id, person_id, from_on)
    select ${keyOf("'holding-' || key")}, ${postOf('key')}, ${personOf('key')}, ${from}
    from bench_posts`;

const beats = ({ stations }: Size): string => {
  const n = "s || '-' || b || '-' || o";
  const each = `from generate_series(0, ${stations - 1}) s, generate_series(1, ${boxes}) b,
    generate_series(1, ${officers}) o`;
  return `
  insert into towns (id, code, municipality, name, source)
    select ${id('town', 's')}, 't' || s, '見本市', '見本' || s || '町', '見本'
    from generate_series(0, ${stations - 1}) s;
  insert into town_parts (id, town_id, part, name)
    select ${id('part', n)}, ${id('town', 's')}, b * 10 + o, b || '-' || o || '丁目' ${each};
  insert into beats (id, station_id, box_id, number, name, from_on)
    select ${id('beat', n)}, ${id('station', 's')}, ${id('box', "s || '-' || b")}, b * 10 + o,
      '第' || b * 10 + o || '受持区', ${from} ${each};
  insert into beat_town_parts (id, station_id, beat_id, town_part_id, from_on)
    select ${id('beatpart', n)}, ${id('station', 's')}, ${id('beat', n)}, ${id('part', n)}, ${from}
    ${each};
  insert into beat_assignments (id, station_id, beat_id, person_id, kind, from_on)
    select ${id('duty', n)}, ${id('station', 's')}, ${id('beat', n)},
      ${personOf(`'officer-' || ${n}`)}, 'own', ${from} ${each}`;
};

const adoptions = (packs: readonly string[]): string =>
  `insert into pack_adoptions (id, pack, from_on, reason, adopted_at, adopted_by) values ${packs
    .map(
      (pack) => `(${one(`adoption-${pack}`)}, '${pack}', date '${firstDay}', '見本', now(),
        ${personOf("'clerk-1'")})`,
    )
    .join(', ')}`;

/** Units, people in their posts, beats without doors, and the directives that are used. */
export const organisation = (size: Size, packs: readonly string[]): readonly string[] => [
  units(size),
  posts(size),
  beats(size),
  adoptions(packs),
];
