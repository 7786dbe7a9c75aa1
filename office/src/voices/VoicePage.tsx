import { voiceChannels, voiceKinds, voiceSubjects } from '@meguri/core/voices/voice.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { EndActions } from './EndActions.tsx';
import { formLanguageName, type Opened, useIsOutside, useOpened } from './side.ts';

type Props = { readonly opened: Opened };

/** One voice: what was written, what was answered, and the answer to write. */
export const VoicePage = () => {
  const voiceId = useAddressPart('voiceId');
  return (
    <Loaded lines={8} query={useOpened(voiceId)}>
      {(opened) => <Page opened={opened} />}
    </Loaded>
  );
};

const Page = ({ opened }: Props) => {
  const { t } = useTranslation('voices');
  const language = useLanguage();
  const isOutside = useIsOutside();
  const { kind, subject, state } = opened.voice;
  const words = { kind: voiceKinds[kind][language], subject: voiceSubjects[subject][language] };
  const title = t('one.title', words);
  const isAnswerable = opened.may.answer && state !== 'closed' && opened.words !== null;
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={isOutside ? ['voices.complain'] : ['voices.answer']} />}
        crumbs={[{ label: t(isOutside ? 'complaintsTitle' : 'title'), href: '/voices' }]}
        meta={<Chip>{t(`state.${state}`)}</Chip>}
        title={title}
      />
      <div className="grid gap-x-10 min-[1200px]:grid-cols-[minmax(0,1fr)_340px]">
        <div className="min-w-0">
          <Written opened={opened} />
          <Answers opened={opened} />
          {isAnswerable && <AnswerForm voiceId={opened.voice.voiceId} />}
        </div>
        <div className="min-w-0">
          <Facts opened={opened} />
          {opened.may.answer && state !== 'closed' && <EndActions voice={opened.voice} />}
        </div>
      </div>
    </>
  );
};

const Written = ({ opened: { words } }: Props) => {
  const { t } = useTranslation('voices');
  if (words === null) return <Notice kind="info" title={t('one.erased')} />;
  const { text, answerIn } = words;
  return (
    <Section title={t('one.text')}>
      <p
        className="max-w-[42rem] whitespace-pre-wrap border-line-strong border-l-4 pl-4 text-[16px] text-ink leading-relaxed"
        dir="auto"
        lang={answerIn === 'ja-easy' ? 'ja' : answerIn}
      >
        {text}
      </p>
    </Section>
  );
};

const Answers = ({ opened: { answers, words } }: Props) => {
  const { t } = useTranslation('voices');
  const dayText = useDayText();
  if (words === null) return null;
  return (
    <Section title={t('one.answers')}>
      {answers.length === 0 && <p className="text-muted">{t('one.noAnswer')}</p>}
      {answers.map(({ on, by, text }) => (
        <div className="mb-3" key={`${on} ${text}`}>
          <p className="text-muted">{t('one.by', { day: dayText(on), by })}</p>
          <p className="max-w-[42rem] whitespace-pre-wrap text-ink" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </Section>
  );
};

const Facts = ({ opened: { voice, words, keptUntil } }: Props) => {
  const { t } = useTranslation('voices');
  const dayText = useDayText();
  const language = useLanguage();
  const written = words === null ? '—' : formLanguageName(words.answerIn, language);
  return (
    <Section title={t('one.facts')}>
      <FactList
        facts={[
          { term: t('received'), value: dayText(voice.receivedOn) },
          { term: t('due'), value: dayText(voice.dueOn) },
          { term: t('channel'), value: voiceChannels[voice.channel][language] },
          { term: t('station'), value: voice.station ?? t('noStation') },
          { term: t('one.answerIn'), value: written },
        ]}
      />
      <p className="mt-2 text-muted">
        {keptUntil === null
          ? t('one.answerInNote')
          : t('one.keptUntil', { day: dayText(keptUntil) })}
      </p>
    </Section>
  );
};
