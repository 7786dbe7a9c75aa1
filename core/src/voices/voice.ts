import { addDays, addMonths, type Day, monthOf, yearOf } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { ok, type Result, refuse } from '../base/result.ts';

/** What a voice is; the person says so. */
export const voiceKinds = {
  opinion: { ja: '意見', en: 'Opinion' },
  request: { ja: '要望', en: 'Request' },
  complaint: { ja: '苦情', en: 'Complaint' },
} as const;
export type VoiceKind = keyof typeof voiceKinds;

/** What it is about: a closed list, none of it about who writes (trust.md R30). */
export const voiceSubjects = {
  visits: { ja: '巡回連絡', en: 'Visits at home' },
  safety: { ja: 'パトロール・防犯', en: 'Patrols and crime prevention' },
  traffic: { ja: '交通', en: 'Traffic' },
  procedures: { ja: '窓口・手続・落とし物', en: 'Counters, procedures, lost property' },
  information: { ja: '案内・お知らせの分かりやすさ', en: 'Clear information' },
  conduct: { ja: '警察職員の言動', en: 'Conduct of police staff' },
  'personal-data': { ja: '個人情報の取扱い', en: 'Handling of personal data' },
  other: { ja: 'その他', en: 'Something else' },
} as const;
export type VoiceSubject = keyof typeof voiceSubjects;
export const subjectIds = keysOf(voiceSubjects);
export const kindIds = keysOf(voiceKinds);

/** How it came; those heard on visits stay with the visits. */
export const voiceChannels = {
  form: { ja: '公開の用紙', en: 'Public form' },
  counter: { ja: '窓口', en: 'Counter' },
  event: { ja: '催し', en: 'Event' },
  letter: { ja: '手紙', en: 'Letter' },
} as const;
export type VoiceChannel = keyof typeof voiceChannels;

/** 'unit': the station it is about; 'headquarters': no station named; 'outside': inspection (監察). */
export const voiceRoutes = ['unit', 'headquarters', 'outside'] as const;
export type VoiceRoute = (typeof voiceRoutes)[number];

/**
 * Who answers. Every complaint, and everything on the conduct of staff whatever it is called, goes
 * outside the unit and never first to the officer's own chain (R30, YG-5).
 */
export const routeOf = (voice: {
  readonly kind: VoiceKind;
  readonly subject: VoiceSubject;
  readonly namesStation: boolean;
}): VoiceRoute => {
  if (voice.kind === 'complaint' || voice.subject === 'conduct') return 'outside';
  return voice.namesStation ? 'unit' : 'headquarters';
};

/** Days to an answer where no directive says. */
export const answerDays = 14;

export const answerDueOn = (receivedOn: Day, days: number | null): Day =>
  addDays(receivedOn, days ?? answerDays);

export const closeReasons = {
  done: { ja: '回答した', en: 'Answered' },
  'no-answer-wanted': { ja: '回答は不要とのこと', en: 'No answer was wanted' },
  'handed-over': { ja: '監察へ引き継いだ', en: 'Handed over to inspection' },
} as const;
export type CloseReason = keyof typeof closeReasons;

export type VoiceRecord = {
  readonly channel: VoiceChannel;
  readonly route: VoiceRoute;
  readonly answers: number;
  readonly closed: CloseReason | null;
};

export type VoiceState = 'open' | 'answered' | 'closed';

export const voiceState = ({ answers, closed }: VoiceRecord): VoiceState =>
  closed === null ? (answers > 0 ? 'answered' : 'open') : 'closed';

export const mayAnswer = ({ closed }: VoiceRecord): Result<true> =>
  closed === null ? ok(true) : refuse('voice.closed');

/** Whoever wrote through the form waits for an answer, so that one is not closed without it. */
export const mayClose = (voice: VoiceRecord, reason: CloseReason): Result<true> => {
  if (voice.closed !== null) return refuse('voice.closed');
  if (reason === 'done' && voice.answers === 0) return refuse('voice.not-answered');
  if (reason === 'no-answer-wanted' && voice.channel === 'form')
    return refuse('voice.not-answered');
  const moves = reason === 'handed-over';
  return moves && voice.route === 'outside' ? refuse('voice.closed') : ok(true);
};

/** How long the words, the answers and the ticket are kept after the end. */
export const keptMonths = 12;

/** Voices closed on this day or before are destroyed today. */
export const destroyedUpTo = (today: Day): Day => addMonths(today, -keptMonths);

/** Counts below this are not shown (R16); there are no totals beside them to subtract from. */
export const leastCounted = 10;

export const shownCount = (count: number): number | null => (count < leastCounted ? null : count);

export type HalfYear = { readonly year: number; readonly half: 1 | 2 };

export const halfYearOf = (day: Day): HalfYear => ({
  year: yearOf(day),
  half: monthOf(day) <= 6 ? 1 : 2,
});
