import { directions, legalBases, levels } from '@meguri/core/partners/information.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { EndButton } from './EndButton.tsx';
import type { Information } from './partner.ts';

type Props = { readonly rows: readonly Information[]; readonly withPartner?: boolean };

/** Information with direction, level, legal basis, and on crime its published source. */
export const Ledger = ({ rows, withPartner = false }: Props) => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  const dayText = useDayText();
  const partner = withPartner
    ? [
        {
          id: 'partner',
          head: t('information.partner'),
          cell: (one: Information) => one.partner.organisation,
          width: 180,
        },
      ]
    : [];
  return (
    <PlainTable
      caption={t('information.title')}
      columns={[
        { id: 'on', head: t('information.on'), cell: ({ on }) => dayText(on, 'short'), width: 120 },
        ...partner,
        {
          id: 'direction',
          head: t('information.direction'),
          cell: ({ direction }) => directions[direction][language],
        },
        { id: 'subject', head: t('information.subject'), cell: (one) => <Subject {...one} /> },
        {
          id: 'level',
          head: t('information.level'),
          cell: ({ level }) => levels[level][language],
          width: 170,
        },
        {
          id: 'basis',
          head: t('information.basis'),
          cell: ({ basis }) => legalBases[basis].law[language],
          width: 170,
        },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

const Subject = ({ id, subject, onCrime, source, sourceOn, ended, mayEnd }: Information) => {
  const { t } = useTranslation('partners');
  const dayText = useDayText();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {subject}
      {onCrime && sourceOn !== null && (
        <span className="text-muted">
          {t('information.published', { source, day: dayText(sourceOn) })}
        </span>
      )}
      {ended !== null && <Chip>{t(`end.ended.${ended}`)}</Chip>}
      {mayEnd && (
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
