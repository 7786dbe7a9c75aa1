import { guidanceLesson } from '@meguri/core/training/lessons.ts';
import { getSession } from '@meguri/core/training/training.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { CancelSession } from './CancelSession.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { Session } from './training.ts';

type Props = { readonly session: Session };

export const SessionPage = () => {
  const sessionId = useAddressPart('sessionId');
  return (
    <Loaded lines={8} query={useQueryOf(getSession, { sessionId })}>
      {(session) => <Page session={session} />}
    </Loaded>
  );
};

const Page = ({ session }: Props) => {
  const { t } = useTranslation('training');
  const dayText = useDayText();
  const language = useLanguage();
  const { theme, on, state, today } = session;
  const isOpen = session.may.keep && (state === 'planned' || state === 'to-record');
  return (
    <>
      <title>{theme[language]}</title>
      <PageHead
        basis={<PageBasis duties={['training.hold']} />}
        crumbs={[{ label: t('title'), href: '/training' }]}
        meta={
          <span className="flex flex-wrap items-center gap-3">
            {dayText(on)} <Chip>{t(`state.${state}`)}</Chip>
          </span>
        }
        secondary={isOpen && <CancelSession session={session} />}
        title={theme[language]}
      />
      {session.guidance && session.complaintChannel && <Attached />}
      <Facts session={session} />
      {session.outcome && <Result outcome={session.outcome} />}
      {isOpen && on <= today && <RecordForm session={session} />}
      {isOpen && on > today && (
        <p className="text-muted">{t('session.early', { day: dayText(on) })}</p>
      )}
    </>
  );
};

/** What always goes with a questioning drill, before anything else of it (GF-T25, R14). */
const Attached = () => {
  const { t } = useTranslation('training');
  return (
    <Section title={t('session.attachedTitle')}>
      <ul className="border-line-strong border-l-4 pl-4">
        <li className="mb-2">
          {t('session.guidance')}{' '}
          <Link href={`/training/lessons/${guidanceLesson}`}>{t('session.guidanceLesson')}</Link>
        </li>
        <li>{t('session.channel')}</li>
      </ul>
    </Section>
  );
};

const Facts = ({ session }: Props) => {
  const { t } = useTranslation('training');
  const listText = useListText();
  const { units, lead, minutes, material } = session;
  return (
    <Section title={t('session.facts')}>
      <FactList
        facts={[
          { term: t('units'), value: listText(units.map(({ name }) => name)) },
          { term: t('lead2'), value: lead },
          { term: t('session.length'), value: t('session.minutes', { count: minutes }) },
          { term: t('session.material'), value: material || t('session.none') },
        ]}
      />
    </Section>
  );
};

const Result = ({ outcome }: { readonly outcome: NonNullable<Session['outcome']> }) => {
  const { t } = useTranslation('training');
  const dayText = useDayText();
  return (
    <Section title={t('session.result')}>
      <FactList
        facts={[
          { term: t('session.held'), value: dayText(outcome.on) },
          {
            term: t('session.length'),
            value: t('session.minutes', { count: outcome.minutes }),
          },
          { term: t('session.by'), value: outcome.by },
          { term: t('session.note'), value: outcome.note || t('session.noNote') },
        ]}
      />
      <div className="mt-4">
        <PlainTable
          caption={t('session.attendance')}
          columns={[
            { id: 'unit', head: t('units'), cell: ({ name }) => name },
            {
              id: 'counted',
              head: t('session.present'),
              cell: ({ present, of }) => t('session.counted', { present, of }),
            },
          ]}
          idOf={({ unitId }) => unitId}
          rows={outcome.attendance}
        />
      </div>
    </Section>
  );
};
