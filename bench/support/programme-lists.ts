import type { Ids } from './programme.db.ts';
import type { Asker } from './programme.ts';

export type List = {
  readonly operation: string;
  /** With which filter; the one a page opens with where nothing is said. */
  readonly filter?: string;
  readonly who: readonly Asker[];
  /** Its main table, of which the floor is one scan. */
  readonly table: string;
  readonly input: (who: Asker) => unknown;
};

type Known = { readonly ids: Ids; readonly pack: string; readonly report: string };

const atStation: readonly Asker[] = ['section chief', 'station chief'];
const atHeadquarters: readonly Asker[] = ['headquarters officer', 'clerk'];
const everybody: readonly Asker[] = [...atStation, ...atHeadquarters];

const nothing = () => ({});
const month = { from: '2026-10-26', until: '2026-12-06' };
const year = { from: '2026-04-01', until: '2027-03-31' };

const home = ({ ids }: Known): readonly List[] => [
  {
    operation: 'tasks.today',
    who: [...everybody, 'beat officer', 'auditor'],
    table: 'measure_versions',
    input: nothing,
  },
  {
    operation: 'tasks.ofStation',
    who: ['station chief', 'clerk'],
    table: 'measure_versions',
    input: () => ({ stationId: ids.station }),
  },
  { operation: 'directives.programmes', who: everybody, table: 'pack_adoptions', input: nothing },
];

const measures = ({ ids, pack }: Known): readonly List[] => {
  const table = 'measure_versions';
  const base = { table, who: everybody };
  const all = { pack, whose: 'all' };
  return [
    { ...base, operation: 'measures.list', filter: 'month', input: () => ({ ...all, ...month }) },
    { ...base, operation: 'measures.list', filter: 'year', input: () => ({ ...all, ...year }) },
    {
      ...base,
      operation: 'measures.list',
      filter: 'year, one station',
      input: () => ({ pack, whose: ids.station, ...year }),
    },
    {
      ...base,
      operation: 'measures.calendar',
      filter: 'month',
      input: () => ({ ...all, ...month }),
    },
    {
      ...base,
      operation: 'measures.coverage',
      input: () => ({ pack, ...year, communityKind: null, lifeStage: null }),
    },
    {
      ...base,
      operation: 'measures.coverage',
      filter: 'one kind of community',
      input: () => ({ pack, ...year, communityKind: 'workplaceOrSchool', lifeStage: null }),
    },
    {
      operation: 'measures.choices',
      who: atStation,
      table: 'partner_versions',
      input: () => ({ pack, stationId: ids.station }),
    },
    {
      operation: 'measures.choices',
      who: atHeadquarters,
      table: 'partner_versions',
      input: () => ({ pack, stationId: null }),
    },
    {
      ...base,
      operation: 'measures.goodPractice',
      table: 'measure_examples',
      input: () => ({ pack }),
    },
  ];
};

const communities = ({ ids }: Known): readonly List[] => [
  {
    operation: 'communities.list',
    who: everybody,
    table: 'community_revisions',
    input: nothing,
  },
  {
    operation: 'communities.list',
    filter: 'one station',
    who: atHeadquarters,
    table: 'community_revisions',
    input: () => ({ stationId: ids.station }),
  },
  { operation: 'communities.choices', who: atStation, table: 'town_parts', input: nothing },
  { operation: 'communities.network', who: everybody, table: 'community_links', input: nothing },
  {
    operation: 'communities.removals',
    who: [...everybody, 'auditor'],
    table: 'community_removals',
    input: nothing,
  },
  { operation: 'communities.totals', who: everybody, table: 'municipal_totals', input: nothing },
  { operation: 'communities.handOvers', who: everybody, table: 'hand_overs', input: nothing },
  { operation: 'communities.handOverForm', who: atStation, table: 'posts', input: nothing },
  {
    operation: 'communities.handOverTotals',
    who: ['auditor'],
    table: 'hand_overs',
    input: nothing,
  },
];

/** Pages of one place: the own station, or headquarters' own. */
const ofPlace = ({ ids }: Known) => ({
  who: everybody,
  input: (who: Asker) => ({ stationId: atStation.includes(who) ? ids.station : null }),
});

const partners = (known: Known): readonly List[] => {
  const { ids } = known;
  const station = { who: everybody, input: () => ({ stationId: ids.station }) };
  return [
    { ...ofPlace(known), operation: 'partners.list', table: 'partner_versions' },
    { ...station, operation: 'partners.liaisons', table: 'partner_liaisons' },
    { ...station, operation: 'partners.information', table: 'partner_information' },
    { ...station, operation: 'partners.agreements', table: 'partner_agreements' },
    { ...station, operation: 'councils.list', table: 'council_members' },
  ];
};

const interpreters = (known: Known): readonly List[] => {
  const table = 'interpreter_requests';
  const coming = { from: '2026-10-20', until: '2027-11-20' };
  const past = { from: '2025-11-20', until: '2026-11-20' };
  const { who, input } = ofPlace(known);
  return [
    {
      operation: 'interpreters.sources',
      who,
      table: 'interpreter_source_versions',
      input: nothing,
    },
    {
      operation: 'interpreters.requests',
      who,
      table,
      input: (asker) => ({ ...input(asker), ...coming }),
    },
    {
      operation: 'interpreters.requests',
      filter: 'past year',
      who,
      table,
      input: (asker) => ({ ...input(asker), ...past }),
    },
    {
      operation: 'interpreters.overview',
      who: atHeadquarters,
      table,
      input: () => ({ year: 2026 }),
    },
  ];
};

const running = (known: Known): readonly List[] => {
  const { ids, pack, report } = known;
  const { who, input } = ofPlace(known);
  const station = () => ({ stationId: ids.station });
  return [
    { operation: 'training.lessons', who, table: 'training_completions', input: nothing },
    {
      operation: 'training.list',
      who,
      table: 'training_sessions',
      input: (asker) => ({ ...input(asker), pack: null }),
    },
    { operation: 'voices.list', who: [...atStation, 'clerk'], table: 'voices', input: nothing },
    { operation: 'voices.complaints', who: ['auditor'], table: 'voices', input: nothing },
    { operation: 'voices.count', who: ['station chief', 'clerk'], table: 'voices', input: nothing },
    { operation: 'voices.places', who, table: 'units', input: nothing },
    { operation: 'reports.list', who, table: 'report_versions', input: () => ({ pack }) },
    {
      operation: 'reports.summary',
      who: atHeadquarters,
      table: 'report_versions',
      input: () => ({ pack, report, from: '2025-10-01', until: '2026-09-30' }),
    },
    { operation: 'commendations.list', who, table: 'commendations', input: nothing },
    {
      operation: 'commendations.form',
      who: atStation,
      table: 'measure_versions',
      input: station,
    },
    { operation: 'materials.list', who, table: 'material_judgements', input: nothing },
    {
      operation: 'materials.local',
      who: atStation,
      table: 'local_materials',
      input: () => ({ ...station(), month: null }),
    },
    {
      operation: 'materials.inUse',
      who: ['beat officer'],
      table: 'local_materials',
      input: () => ({ beatId: ids.beat }),
    },
    { operation: 'materials.lessons', who: atStation, table: 'material_lessons', input: station },
    {
      operation: 'materials.crimeFigures',
      who,
      table: 'crime_counts',
      input: () => ({ month: null }),
    },
  ];
};

/** Every list and dashboard of the programme, with the filters of its page and the heaviest ones. */
export const lists = (known: Known): readonly List[] =>
  [home, measures, communities, partners, interpreters, running].flatMap((of) => of(known));
