import { getCommendation } from '@meguri/core/commendations/commendations.ops.ts';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Icon } from '@meguri/ui/Icon.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CommendationStep } from './CommendationStep.tsx';
import { StateChip } from './CommendationsPage.tsx';
import { evidencePath, type ShownProps } from './commendation.ts';

/** One proposal: the words, what shows it, who went over and who decides it. */
export const CommendationPage = () => {
  const commendationId = useAddressPart('commendationId');
  return (
    <Loaded lines={8} query={useQueryOf(getCommendation, { commendationId })}>
      {(shown) => <Page shown={shown} />}
    </Loaded>
  );
};

const Page = ({ shown }: ShownProps) => {
  const { t } = useTranslation('commendations');
  const { commendation } = shown;
  return (
    <>
      <title>{commendation.name}</title>
      <PageHead
        basis={<PageBasis duties={['commendations.merit', 'reviews.praise']} />}
        crumbs={[{ label: t('title'), href: '/commendations' }, { label: commendation.unitName }]}
        meta={
          <span className="flex flex-wrap items-center gap-2.5">
            {t(`form.${commendation.form}`)}
            <StateChip state={commendation.state} />
          </span>
        }
        primary={<CommendationStep shown={shown} />}
        title={commendation.name}
      />
      <div className="grid gap-x-10 min-[1100px]:grid-cols-[minmax(0,1fr)_380px]">
        <div className="min-w-0">
          <Section title={t('one.good')}>
            <p className="whitespace-pre-wrap">{shown.good}</p>
          </Section>
          <Section title={t('one.conditions')}>
            <p className="whitespace-pre-wrap">{shown.conditions}</p>
          </Section>
          <Section title={t('one.evidence')}>
            <EvidenceList shown={shown} />
          </Section>
        </div>
        <div className="min-w-0">
          <Facts shown={shown} />
          <Course shown={shown} />
          <p className="flex gap-2 border-action border-l-4 bg-select-soft p-3">
            <Icon name="shield" />
            {t('one.safe')}
          </p>
        </div>
      </div>
    </>
  );
};

const EvidenceList = ({ shown }: ShownProps) => {
  const { t } = useTranslation('commendations');
  const language = useLanguage();
  const dayText = useDayText();
  if (shown.evidence.length === 0) return <p className="text-muted">{t('one.evidenceNone')}</p>;
  return (
    <ul className="grid gap-1.5">
      {shown.evidence.map((one) => (
        <li key={`${one.kind} ${one.subjectId} ${one.on}`}>
          {dayText(one.on, 'short')}　<Link href={evidencePath(one)}>{one.words[language]}</Link>
        </li>
      ))}
    </ul>
  );
};

const Facts = ({ shown }: ShownProps) => {
  const { t } = useTranslation('commendations');
  const language = useLanguage();
  const dayText = useDayText();
  const { proposed, decider, title, clause, commendation } = shown;
  const by = t('one.by', { post: proposed.postTitle, name: proposed.by });
  return (
    <Section title={t('one.about')}>
      <FactList
        facts={[
          { term: t('one.ground'), value: `${title[language]}　${clause}` },
          { term: t('one.proposed'), value: `${by}（${dayText(proposed.on, 'short')}）` },
          { term: t('one.decider'), value: t(`one.deciderIs.${decider}`) },
          ...(commendation.givenOn === null
            ? []
            : [{ term: t('col.given'), value: dayText(commendation.givenOn) }]),
        ]}
      />
    </Section>
  );
};

const Course = ({ shown }: ShownProps) => {
  const { t } = useTranslation('commendations');
  const dayText = useDayText();
  if (shown.steps.length === 0) return null;
  return (
    <Section title={t('one.steps')}>
      <ol className="grid gap-2.5">
        {shown.steps.map(({ step, on, by, postTitle, note }) => (
          <li key={`${step} ${on} ${note}`}>
            <b>{t(`one.step.${step}`)}</b>　{dayText(on, 'short')}
            <br />
            {t('one.by', { post: postTitle, name: by })}
            {note !== '' && <p className="text-muted">{note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
};
