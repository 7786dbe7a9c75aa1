import { addDays } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import type { Row } from './demo.db.ts';
import type { Door } from './doors.ts';
import { idOf } from './ids.ts';
import type { Walk } from './walk.ts';

const heard = [
  [
    'request',
    '通学路の横断歩道の線が薄い。引き直しを道路の管理者に伝えてほしい。',
    '道路管理者に連絡し、秋に引き直す予定との回答を得て伝えた。',
  ],
  ['request', '夜に公園の街灯が消えている。', '市の担当に連絡し、球を交換したことを伝えた。'],
  [
    'request',
    '見通しの悪い交差点に注意の看板がほしい。',
    '現地を一緒に確かめ、交通課に引き継いだことを伝えた。',
  ],
  ['opinion', '詐欺の電話の手口を回覧板でも知らせてほしい。', '次の回覧に載せることを伝えた。'],
  ['opinion', '昼は留守なので、夕方に来てもらえると助かる。', '次からは夕方に伺うことを伝えた。'],
  ['opinion', '朝の見守りがあって安心している。', 'お礼を伝え、続けることを伝えた。'],
] as const;

/** What a resident asked or thinks, with the answer due back to the person (MG-1b). */
export const maybeOpinion = (walk: Walk, door: Door, visit: Row<'visits'>): void => {
  const { scene, ledger, day, recordedAt } = walk;
  const { beat, world } = scene;
  const { random, site } = beat;
  if (!random.chance(0.02)) return;
  const [kind, text, answer] = random.pick(heard);
  const wanted = kind === 'request' || random.chance(0.5);
  const due = addDays(day, world.pack.parameters.requestAnswerDays.value);
  const answered = addDays(day, random.int(3, 18));
  // Only of the last weeks some wait; older ones have all been answered.
  const isOld = day < addDays(world.calendar.today, -60);
  const isAnswered = wanted && (random.chance(0.6) || isOld) && answered <= world.calendar.lastDay;
  const id = idOf('opinion', visit.id);
  ledger.opinions.push({
    id,
    station_id: site.stationId,
    beat_id: site.id,
    premises_id: door.id,
    visit_id: visit.id,
    kind,
    text,
    answer_wanted: wanted,
    answer_due_on: wanted ? due : null,
    recorded_by: visit.person_id,
    recorded_at: recordedAt,
  });
  if (!wanted) return;
  beat.opinions.push({
    premisesId: door.id,
    answerDueOn: due,
    answeredOn: isAnswered ? answered : null,
  });
  if (!isAnswered) return;
  ledger.opinion_answers.push({
    opinion_id: id,
    station_id: site.stationId,
    text: answer,
    answered_on: answered,
    answered_by: visit.person_id,
    answered_at: instant(answered, clock(15, 30)),
  });
};
