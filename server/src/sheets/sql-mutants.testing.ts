/** A fault planted in the functions of the form; `search` stands exactly once in their text. */
export type SqlMutant = {
  readonly name: string;
  readonly search: string;
  readonly replace: string;
};

/** Faults that a hurried reader of the directive, or of the plan of a query, could make. */
export const sqlMutants: readonly SqlMutant[] = [
  {
    name: 'a re-classified premises keeps its first tier',
    search: 'when x.is_first or e.tier_step is null then e.first_tier',
    replace: 'when true then e.first_tier',
  },
  {
    name: 'an exemption never ends',
    search: "when 'exemption-ended' then n.step * 2 end",
    replace: "when 'exemption-ended' then null end",
  },
  {
    name: 'a premises stays in its first beat',
    search: 'else coalesce(e.beats[cardinality(e.beats)], e.first_beat) end as beat_id',
    replace: 'else e.first_beat end as beat_id',
  },
  {
    name: 'premises that came from another beat are forgotten',
    search:
      'where p.beat_id <> all (p_beats) and p.added_on <= p_until and c.happened_on <= p_until',
    replace: 'where false',
  },
  {
    name: 'an attempt counts as an interview',
    search: "where a.beat_id = any (p_beats) and a.outcome = 'met'",
    replace: "where a.beat_id = any (p_beats) and a.outcome <> 'vacant'",
  },
  {
    name: 'the last interview of the year counts instead of the first',
    search: 'min(v.happened_at) filter (where v.happened_on >=',
    replace: 'max(v.happened_at) filter (where v.happened_on >=',
  },
  {
    name: 'a visit taken back still counts',
    search: `where not exists (select from visit_withdrawals w where w.visit_id = v.id)
  group by v.premises_id`,
    replace: 'group by v.premises_id',
  },
  {
    name: 'the slips of a visit taken back still count',
    search: `      and not exists (select from visit_withdrawals w where w.visit_id = v.id)
    group by 1, 2`,
    replace: '    group by 1, 2',
  },
  {
    name: 'every tier of the year counts the interview',
    search:
      'coalesce(f.met_at >= s.from_at and (s.until_at is null or f.met_at < s.until_at), false)',
    replace: 'f.met_at is not null',
  },
  {
    name: 'a card counts again although it was completed',
    search: "coalesce(s.card <> 'completed' and f.card_at >= y.months[1]",
    replace: 'coalesce(f.card_at >= y.months[1]',
  },
  {
    name: 'a vanished premises counts as moved out',
    search: "coalesce(s.ended_as = 'moved-out' and",
    replace: 'coalesce(s.ended_as is not null and',
  },
  {
    name: 'an exempted premises stays in A and B',
    search: '(s.due and not s.exempt)::integer',
    replace: 's.due::integer',
  },
  {
    name: 'D counts establishments too',
    search: 'filter (where s.household and s.carded_from < s.ends)',
    replace: 'filter (where s.carded_from < s.ends)',
  },
  {
    name: 'a premises that left still waits for its interview',
    search: 'least(g.ends, g.met) as waits_until',
    replace: 'g.met as waits_until',
  },
  {
    name: 'a completed card does not resolve the provisional one',
    search: 'least(g.ends, g.card_done) as provisional_until',
    replace: 'g.ends as provisional_until',
  },
  {
    name: 'every new card resolves a provisional one',
    search: 'where s.known_here and s.provisional and t.month = s.card_done',
    replace: 'where s.known_here and t.month = s.card_done',
  },
  {
    name: 'facts after the as-of day are counted',
    search:
      'from sheet_spells(p_beats, p_year, least(p_as_of, make_date(p_year, 12, 31)), p_due_only)',
    replace: 'from sheet_spells(p_beats, p_year, make_date(p_year, 12, 31), p_due_only)',
  },
  {
    name: 'the oldest version of the plan is printed',
    search: 'max(m.version) over (partition by m.beat_id) as newest',
    replace: 'min(m.version) over (partition by m.beat_id) as newest',
  },
  {
    name: 'C takes the first count instead of the latest',
    search: 'order by h.as_of, h.recorded_at) as until_on',
    replace: 'order by h.as_of desc, h.recorded_at) as until_on',
  },
];
