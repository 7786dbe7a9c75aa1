import type { getMeeting, listMeetings } from '@meguri/core/bodies/meetings.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';

export type Listed = Output<typeof listMeetings>;
export type MeetingRow = Listed['meetings'][number];
export type Meeting = Output<typeof getMeeting>;
export type MeetingProps = { readonly meeting: Meeting };
export type Seated = NonNullable<Meeting['chair']>;
export type Decision = Meeting['decisions'][number];
export type Matter = Listed['matters'][number];
export type Item = Meeting['items'][number];

/** Queries that change with a meeting. */
export const changedMeetings: readonly string[] = ['meetings.', 'tasks.'];

export const meetingAddress = (id: string): string => `/meetings/${id}`;

/** 座長　警務部長: the seat before the post, where it has one. */
export const useSeatText = (): ((seated: Seated) => string) => {
  const language = useLanguage();
  return ({ seatTitle, title }) =>
    ['', title].includes(seatTitle[language]) ? title : `${seatTitle[language]}　${title}`;
};

const japan = { timeZone: 'Asia/Tokyo' } as const;

/** 14:00 of an instant in Japan. */
export const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat('ja', { ...japan, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv', japan).format(new Date(instant));

/** 令和8年11月30日（月）14:00–15:30 */
export const useWhenText = (): ((meeting: {
  readonly startsAt: string;
  readonly endsAt?: string | null;
}) => string) => {
  const dayText = useDayText();
  const language = useLanguage();
  return ({ startsAt, endsAt }) => {
    const weekday = new Intl.DateTimeFormat(language, { ...japan, weekday: 'short' });
    const end = endsAt ? `–${timeOf(endsAt)}` : '';
    const day = `${dayText(dayOf(startsAt))}（${weekday.format(new Date(startsAt))}）`;
    return `${day}${timeOf(startsAt)}${end}`;
  };
};

/** The instant of a day and a time of day in Japan; null while the text is no time. */
export const instantOf = (day: string | null, time: string): string | null => {
  const found = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u.exec(time.trim().normalize('NFKC'));
  if (day === null || found === null) return null;
  const [, hours = '', minutes = ''] = found;
  return `${day}T${hours.padStart(2, '0')}:${minutes}:00+09:00`;
};
