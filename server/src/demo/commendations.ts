import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { Commendation } from '@meguri/core/pack/running.ts';
import { adoptedOf } from './adoptions.ts';
import { workdayAgo } from './calendar.ts';
import { idOf } from './ids.ts';
import { by } from './signed.ts';
import type { World } from './world.ts';

// Under each directive that speaks of it one commendation that was given and one that was proposed.
// Good work is told in words; there is no count and no order but by day (R29).

type Ground = { readonly pack: string; readonly commendation: Commendation };

type Proposal = {
  readonly key: string;
  readonly ground: Ground;
  readonly form: Commendation['forms'][number];
  readonly recipient: Commendation['recipients'][number];
  /** The unit, or the person whose key it is. */
  readonly whom: string;
  readonly good: string;
  readonly conditions: string;
  readonly station: 'central' | 'hill';
  readonly proposer: string;
  readonly daysAgo: number;
};

/** What was done well under the directive, as the record that shows it. */
const evidenceOf = ({ ledger }: World, { ground, station }: Proposal) => {
  const [shown] = ledger.measure_examples.filter(
    ({ pack, unit_id }) => pack === ground.pack && unit_id === idOf('unit', station),
  );
  if (shown === undefined) return [];
  const on = ledger.measure_results.find(
    ({ measure_id }) => measure_id === shown.measure_id,
  )?.on_day;
  const words = { ja: shown.title, en: shown.title };
  return [{ kind: 'measure', subjectId: shown.measure_id, on: on ?? shown.shared_on, words }];
};

const addProposal = (world: World, one: Proposal): string => {
  const { ledger, calendar } = world;
  const [id, station_id] = [idOf('commendation', one.key), idOf('unit', one.station)];
  const proposed = by(one.proposer, workdayAgo(calendar, one.daysAgo), 10);
  const isStaff = one.recipient === 'staff';
  ledger.commendations.push({
    id,
    station_id,
    pack: one.ground.pack,
    form: one.form,
    recipient: one.recipient,
    unit_id: isStaff ? null : idOf('unit', one.whom),
    person_id: isStaff ? idOf('person', one.whom) : null,
    proposed_at: proposed.at,
    proposed_by: proposed.person,
    proposed_as: proposed.post,
  });
  ledger.commendation_versions.push({
    commendation_id: id,
    station_id,
    version: 1,
    good: one.good,
    conditions: one.conditions,
    evidence: evidenceOf(world, one),
    written_at: proposed.at,
    written_by: proposed.person,
  });
  return id;
};

type Step = {
  readonly step: 'supported' | 'decided';
  readonly who: string;
  readonly daysAgo: number;
  readonly note: string;
};

const addSteps = (world: World, id: string, steps: readonly Step[]): void => {
  const { ledger, calendar } = world;
  for (const [at, { step, who, daysAgo, note }] of steps.entries()) {
    const on = workdayAgo(calendar, daysAgo);
    const taken = by(who, on, 15);
    ledger.commendation_steps.push({
      commendation_id: id,
      station_id: idOf('unit', 'central'),
      ord: at + 1,
      step,
      note,
      given_on: step === 'decided' ? workdayAgo(calendar, daysAgo - 5) : null,
      taken_at: taken.at,
      taken_by: taken.person,
      taken_as: taken.post,
    });
  }
};

const formOf = ({ commendation }: Ground) => commendation.forms.at(-1) ?? 'praise';

/** Given to a police box where units are praised, and to its chief where it is people only. */
const addGiven = (world: World, ground: Ground): void => {
  const isUnit = ground.commendation.recipients.includes('unit');
  const id = addProposal(world, {
    key: `given ${ground.pack}`,
    ground,
    form: formOf(ground),
    recipient: isUnit ? 'unit' : 'staff',
    whom: isUnit ? 'east' : 'east-chief',
    good: '見本　講習の前に会話カードの言葉を学校と一緒に選び直し、参加した人が自分で通報の練習をやり切れるようにした。',
    conditions: '見本　当番の合間に、市と学校の都合を聞いて準備した。',
    station: 'central',
    proposer: 'central-section-chief',
    daysAgo: 58,
  });
  addSteps(world, id, [
    { step: 'supported', who: 'central-chief', daysAgo: 53, note: '見本　そのとおりと認める。' },
    { step: 'decided', who: 'clerk', daysAgo: 46, note: '見本　署で伝達する。' },
  ]);
};

const addProposed = (world: World, ground: Ground): void => {
  addProposal(world, {
    key: `proposed ${ground.pack}`,
    ground,
    form: formOf(ground),
    recipient: 'staff',
    whom: 'plain-chief',
    good: '見本　町内会と会社の間に立ち、寮の人が防災訓練に加われるように順番を変える工夫をした。',
    conditions: '見本　一人で二つの地区を受け持つ時期であった。',
    station: 'hill',
    proposer: 'hill-section-chief',
    daysAgo: 4,
  });
};

export const addCommendations = (world: World, packs: readonly ProgrammePack[]): void => {
  const grounds = adoptedOf(world, packs).flatMap(({ identity, commendation }) =>
    commendation === null ? [] : [{ pack: identity.id, commendation }],
  );
  for (const [at, ground] of grounds.entries()) {
    addGiven(world, ground);
    // One that waits is enough for the home page of whoever goes over it.
    if (at === grounds.length - 1) addProposed(world, ground);
  }
};
