import { languages } from '@meguri/core/base/languages.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { type FormLanguage, formLanguages } from '@meguri/core/voices/letter.ts';
import {
  answerComplaint,
  answerVoice,
  closeComplaint,
  closeVoice,
  listComplaints,
  listVoices,
  readComplaint,
  readVoice,
} from '@meguri/core/voices/voices.ops.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

export type Voices = Output<typeof listVoices>;
export type Voice = Voices['voices'][number];
export type Opened = Output<typeof readVoice>;

const outside: readonly PostKind[] = ['auditor', 'prefecturalChief'];

/** Inspection and the chief of the police answer complaints, everybody else the other voices (R30). */
export const useIsOutside = (): boolean => outside.includes(useSession().post.kind);

/** Each side asks by operations of its own: one is refused what the other may. */
export const useVoices = () => {
  const isOutside = useIsOutside();
  const own = useQueryOf(listVoices, {}, { enabled: !isOutside });
  const complaints = useQueryOf(listComplaints, {}, { enabled: isOutside });
  return isOutside ? complaints : own;
};

export const useOpened = (voiceId: string) => {
  const isOutside = useIsOutside();
  const input = { voiceId, purpose: 'request' } as const;
  const own = useQueryOf(readVoice, input, { enabled: !isOutside });
  const complaint = useQueryOf(readComplaint, input, { enabled: isOutside });
  return isOutside ? complaint : own;
};

export const operationsOf = (isOutside: boolean) =>
  isOutside
    ? ({ answer: answerComplaint, close: closeComplaint } as const)
    : ({ answer: answerVoice, close: closeVoice } as const);

/** What changes with a voice. */
export const changedVoices = ['voices.', 'tasks.'] as const;

const japanese = { ja: '日本語', en: 'Japanese' } as const;

export const formLanguageName = (code: FormLanguage, locale: 'ja' | 'en'): string =>
  code === 'ja' ? japanese[locale] : languages[code][locale];

export const formLanguageOptions = (locale: 'ja' | 'en') =>
  formLanguages.map((id) => ({ id, label: formLanguageName(id, locale) }));
