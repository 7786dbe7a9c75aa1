import { liaisonKinds } from '@meguri/core/partners/partner.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { EndButton } from './EndButton.tsx';
import type { Liaison } from './partner.ts';

type Props = { readonly rows: readonly Liaison[]; readonly withSide?: boolean };

/** Contacts of one day each: with whom, about what, and what comes next. */
export const Liaisons = ({ rows, withSide = false }: Props) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const dayText = useDayText();
  const side = withSide
    ? [{ id: 'side', head: t('log.side'), cell: (one: Liaison) => <Side {...one} />, width: 200 }]
    : [];
  return (
    <PlainTable
      caption={t('log.title')}
      columns={[
        { id: 'on', head: t('log.on'), cell: ({ on }) => dayText(on, 'short'), width: 120 },
        ...side,
        { id: 'kind', head: t('log.kind'), cell: ({ kind }) => liaisonKinds[kind][language] },
        { id: 'subject', head: t('log.subject'), cell: (one) => <Subject {...one} /> },
        { id: 'next', head: t('log.next'), cell: (one) => <Next {...one} />, width: 240 },
        { id: 'by', head: t('log.by'), cell: ({ by }) => by },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

const Side = ({ partner, unitName, office }: Liaison) => (
  <span className="flex flex-col">
    {partner === null ? (
      unitName
    ) : (
      <Link href={`/partners/${partner.id}`}>{partner.organisation}</Link>
    )}
    {office !== '' && <span className="text-muted">{office}</span>}
  </span>
);

const Subject = ({ subject, ended, id, mayEnd, nextOn }: Liaison) => {
  const { t } = useTranslation('partners');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {subject}
      {ended === 'withdrawn' && <Chip>{t('end.ended.withdrawn')}</Chip>}
      {mayEnd && nextOn === null && (
        <EndButton
          ends={['withdrawn']}
          label={t('end.ended.withdrawn')}
          recordId={id}
          what={subject}
        />
      )}
    </span>
  );
};

const Next = ({ nextStep, nextOn, ended, mayEnd, id }: Liaison) => {
  const { t } = useTranslation('partners');
  const dayText = useDayText();
  if (nextOn === null) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {nextStep}
      <span className="text-muted">{dayText(nextOn, 'short')}</span>
      {ended === 'done' && <Chip tone="green">{t('end.ended.done')}</Chip>}
      {mayEnd && (
        <EndButton
          ends={['done', 'withdrawn']}
          label={t('log.doneStep')}
          recordId={id}
          what={nextStep}
        />
      )}
    </span>
  );
};
