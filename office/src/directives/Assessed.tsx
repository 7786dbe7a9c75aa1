import { seeAssessment } from '@meguri/core/directives/assessment.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';

type Packs = Output<typeof seeAssessment>['packs'];
type Pack = Packs[number];
type Props = { readonly children: ReactNode };

/** Pages of the programme: without an impact assessment in force they say so and stay off (R07). */
export const Assessed = ({ children }: Props) => (
  <Loaded lines={6} query={useQueryOf(seeAssessment, {})}>
    {({ inForce, packs }) => (inForce ? children : <Off packs={packs} />)}
  </Loaded>
);

const Off = ({ packs }: { readonly packs: Packs }) => {
  const { t } = useTranslation('directives');
  return (
    <div className="max-w-[900px]">
      <title>{t('assessment.title')}</title>
      <h1 className="mb-4 text-std-26B-150 text-ink">{t('assessment.title')}</h1>
      <div className="mb-6">
        <Notice kind="attention" title={t('assessment.lead')}>
          {t('assessment.next')}
        </Notice>
      </div>
      <p className="mb-6 text-muted">{t('assessment.off')}</p>
      {packs.length === 0 && <p>{t('assessment.noPack')}</p>}
      {packs.map((pack) => (
        <OnePack key={pack.pack} pack={pack} />
      ))}
    </div>
  );
};

const OnePack = ({ pack }: { readonly pack: Pack }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const dayText = useDayText();
  const { standing, lastDay, assessment } = pack;
  const day = lastDay === null ? '' : dayText(lastDay);
  return (
    <Section
      note={<Chip tone="yellow">{t(`assessment.standing.${standing}`, { day })}</Chip>}
      title={`${pack.prefecture[language]}　${pack.title[language]}`}
    >
      {assessment && (
        <>
          <Facts assessment={assessment} day={day} />
          <Points points={assessment.points} />
        </>
      )}
    </Section>
  );
};

type Assessment = NonNullable<Pack['assessment']>;

const Facts = ({ assessment, day }: { readonly assessment: Assessment; readonly day: string }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const dayText = useDayText();
  const { title, version, signedBy, signedOn } = assessment;
  const signed =
    signedBy === null || signedOn === null
      ? t('assessment.unsigned')
      : t('assessment.signedBy', { post: signedBy[language], day: dayText(signedOn) });
  return (
    <FactList
      facts={[
        { term: t('assessment.version'), value: `${title[language]}　${version}` },
        { term: t('assessment.signed'), value: signed },
        { term: t('assessment.lastDay'), value: day },
      ]}
    />
  );
};

const Points = ({ points }: Pick<Assessment, 'points'>) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  return (
    <details className="mt-3">
      <summary className="reach cursor-pointer text-link">
        {t('assessment.points')}（{points.length}）
      </summary>
      <dl className="mt-2 grid gap-3">
        {points.map(({ id, question, safeguard, rule }) => (
          <div key={id}>
            <dt className="font-bold text-ink">{question[language]}</dt>
            <dd>
              {safeguard[language]} <span className="text-muted">{rule}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
