import { addDays, type Day } from '@meguri/core/base/day.ts';
import {
  answerDueOn,
  type CloseReason,
  routeOf,
  type VoiceChannel,
  type VoiceKind,
  type VoiceSubject,
} from '@meguri/core/voices/voice.ts';
import { addFact } from '../platform/add-fact.ts';
import type { Platform } from '../platform/door.ts';
import { sha256 } from '../platform/keys.ts';
import { sealForTicket } from '../platform/keys-letters.ts';
import { sealForVoices, type VoiceWords } from '../voices/voices.ts';
import { workdayAgo } from './calendar.ts';
import { hasVoices } from './demo.db.ts';
import { idOf } from './ids.ts';
import { by, type StationKey, stationKeys } from './signed.ts';
import type { World } from './world.ts';

// Opinions, requests and one complaint of half a year, some answered. Everything is invented, and
// nobody holds one of the tickets.

type Voice = {
  readonly key: string;
  readonly concerns: StationKey | null;
  readonly channel: VoiceChannel;
  readonly kind: VoiceKind;
  readonly subject: VoiceSubject;
  readonly daysAgo: number;
  readonly answerIn: VoiceWords['answerIn'];
  readonly text: string;
  /** The answer, and how many days ago it was given. */
  readonly answer: readonly [text: string, daysAgo: number] | null;
  readonly closed: CloseReason | null;
};

const voices: readonly Voice[] = [
  {
    key: 'lights',
    concerns: 'central',
    channel: 'event',
    kind: 'request',
    subject: 'safety',
    daysAgo: 138,
    answerIn: 'ja-easy',
    text: '見本　公園の横の道が夜に暗いので、見回りをふやしてほしい。',
    answer: ['見本　夜の見回りの道順に入れました。明かりのことは市に伝えました。', 129],
    closed: 'done',
  },
  {
    key: 'counter',
    concerns: 'central',
    channel: 'counter',
    kind: 'opinion',
    subject: 'procedures',
    daysAgo: 64,
    answerIn: 'vi',
    text: '見本　落とし物の届けの書き方が分かりにくかった。',
    answer: ['見本　書き方の例を、訳を付けて窓口に置きました。', 57],
    closed: null,
  },
  {
    key: 'bicycle',
    concerns: 'central',
    channel: 'form',
    kind: 'request',
    subject: 'traffic',
    daysAgo: 6,
    answerIn: 'ne',
    text: '見本　自転車のきまりを、母語で読める紙がほしい。',
    answer: null,
    closed: null,
  },
  {
    key: 'visit',
    concerns: 'hill',
    channel: 'letter',
    kind: 'opinion',
    subject: 'visits',
    daysAgo: 101,
    answerIn: 'ja',
    text: '見本　訪問のときに会話カードがあって助かった。',
    answer: null,
    closed: 'no-answer-wanted',
  },
  {
    key: 'drill',
    concerns: 'hill',
    channel: 'event',
    kind: 'request',
    subject: 'information',
    daysAgo: 45,
    answerIn: 'pt-BR',
    text: '見本　災害のときにどこへ行けばよいか、もう一度教えてほしい。',
    answer: ['見本　避難場所の地図を、訳を付けて公民館に置きました。', 38],
    closed: 'done',
  },
  {
    key: 'web',
    concerns: null,
    channel: 'form',
    kind: 'opinion',
    subject: 'information',
    daysAgo: 80,
    answerIn: 'en',
    text: '見本　相談窓口の一覧が見つけにくい。',
    answer: ['見本　一覧を案内の最初のページに移しました。', 71],
    closed: 'done',
  },
  {
    key: 'conduct',
    concerns: 'central',
    channel: 'form',
    kind: 'complaint',
    subject: 'conduct',
    daysAgo: 92,
    answerIn: 'pt-BR',
    text: '見本　窓口で話し方が急いでいて、聞き返しにくかった。',
    answer: ['見本　ご指摘を受けて、窓口の言葉づかいの教養を行いました。', 80],
    closed: 'done',
  },
];

const headquarters = idOf('unit', 'headquarters');

const routed = (voice: Voice) => {
  const { kind, subject, concerns } = voice;
  const route = routeOf({ kind, subject, namesStation: concerns !== null });
  const isUnit = route === 'unit' && concerns !== null;
  const answerer = route === 'outside' ? 'auditor' : 'clerk';
  return {
    id: idOf('voice', voice.key),
    route,
    unitId: isUnit ? idOf('unit', concerns) : headquarters,
    keeper: isUnit ? `${concerns}-section-chief` : answerer,
  };
};

/** A ticket without letters: its name and key lead to nothing anybody could hold. */
const ticketOf = ({ key }: Voice) => {
  const name = sha256(`meguri demo ticket ${key}`);
  return {
    name,
    key: Buffer.from(sha256(`meguri demo ticket key ${key}`), 'hex').toString('base64'),
  };
};

type Where = Parameters<typeof sealForVoices>[0];
type Told = { readonly voice: Voice; readonly world: World };

const addVoice = async (where: Where, { voice, world }: Told): Promise<void> => {
  const { id, route, unitId, keeper } = routed(voice);
  const { text, answerIn } = voice;
  const on = workdayAgo(world.calendar, voice.daysAgo);
  const ticket = ticketOf(voice);
  const words: VoiceWords = { text, answerIn, ticketKey: ticket.key };
  const entered = by(keeper, on, 13);
  const of = { id, unitId, what: 'words-1' } as const;
  await addFact(where.tx, 'voices', {
    id,
    station_id: unitId,
    route,
    channel: voice.channel,
    kind: voice.kind,
    subject: voice.subject,
    concerns: voice.concerns === null ? null : idOf('unit', voice.concerns),
    ticket: ticket.name,
    received_on: on,
    due_on: answerDueOn(on, world.pack.parameters.requestAnswerDays.value),
    contents: await sealForVoices(where, of, JSON.stringify(words)),
    recorded_at: entered.at,
    recorded_by: entered.person,
  });
};

const addAnswer = async (where: Where, { voice, world }: Told): Promise<void> => {
  if (voice.answer === null) return;
  const { id: voiceId, unitId, keeper } = routed(voice);
  const [text, daysAgo] = voice.answer;
  const on = workdayAgo(world.calendar, daysAgo);
  const answered = by(keeper, on, 15);
  const id = idOf('voice answer', voice.key);
  await addFact(where.tx, 'voice_answers', {
    id,
    station_id: unitId,
    voice_id: voiceId,
    contents: await sealForVoices(where, { id, unitId, what: 'answer-1' }, text),
    packet: sealForTicket(ticketOf(voice), JSON.stringify({ answers: [{ on, text }] })),
    answered_on: on,
    recorded_at: answered.at,
    recorded_by: answered.person,
    recorded_as: answered.post,
  });
};

const endOf = ({ daysAgo, answer }: Voice, { calendar }: World): Day =>
  addDays(workdayAgo(calendar, answer?.[1] ?? daysAgo), 2);

const addClosing = async (where: Where, { voice, world }: Told): Promise<void> => {
  if (voice.closed === null) return;
  const { id, unitId, keeper } = routed(voice);
  const on = endOf(voice, world);
  const { at, person } = by(keeper, on, 16);
  await addFact(where.tx, 'voice_closings', {
    voice_id: id,
    station_id: unitId,
    reason: voice.closed,
    closed_on: on,
    recorded_at: at,
    recorded_by: person,
  });
};

/** Subject and day of what a station received, for its report; never the words. */
export const voicesAt = (world: World, station: StationKey) =>
  voices
    .filter((voice) => voice.concerns === station && routed(voice).route === 'unit')
    .map((voice) => ({
      id: routed(voice).id,
      on: workdayAgo(world.calendar, voice.daysAgo),
      subject: voice.subject,
    }));

/** Sealed by the same code as any, in one transaction that sees headquarters too. */
export const sealVoices = async (platform: Platform, world: World): Promise<void> => {
  const { database, schema, keys } = platform;
  const stations = [...stationKeys.map((key) => idOf('unit', key)), headquarters];
  await database.transaction({ schema, stations }, async (tx) => {
    if (await hasVoices(tx)) return;
    const where = { tx, keys, prefecture: schema };
    for (const voice of voices) {
      const told = { voice, world };
      await addVoice(where, told);
      await addAnswer(where, told);
      await addClosing(where, told);
    }
  });
};
