import { facilities } from '@meguri/core/communities/facilities.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { entryAddress, type Listed, toneOf, useKindName } from './community.ts';

type Props = { readonly entries: readonly Listed[]; readonly programme: Programme };

/** In the order in which they were registered, station by station: no order says anything more. */
export const EntryTable = ({ entries, programme }: Props) => {
  const { t } = useTranslation('communities');
  const language = useLanguage();
  const kindName = useKindName(programme);
  const { stationId } = useSession();
  const station = {
    id: 'station',
    head: t('table.station'),
    cell: (one: Listed) => one.stationName,
  };
  return (
    <PlainTable
      caption={t('tabs.register')}
      columns={[
        {
          id: 'name',
          head: t('table.name'),
          cell: ({ communityId, name }) => <Link href={entryAddress(communityId)}>{name}</Link>,
        },
        {
          id: 'kind',
          head: t('table.kind'),
          cell: ({ kind, facility }) => (
            <>
              {kindName(kind)}
              <span className="block text-muted">{facilities[facility][language]}</span>
            </>
          ),
        },
        { id: 'area', head: t('table.area'), cell: ({ area }) => area || t('facts.unset') },
        ...(stationId === null ? [station] : []),
        { id: 'state', head: t('table.state'), cell: (one) => <State entry={one} />, width: 220 },
      ]}
      idOf={({ communityId }) => communityId}
      rows={entries}
    />
  );
};

export const State = ({ entry }: { readonly entry: Listed }) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  const { state, dueOn, reviewOn } = entry;
  return (
    <>
      <Chip tone={toneOf[state]}>{t(`states.${state}`)}</Chip>
      <span className="block text-muted">
        {dueOn === null || state === 'to-confirm'
          ? t('reviewOn', { day: dayText(reviewOn, 'short') })
          : t('dueBy', { day: dayText(dueOn, 'short') })}
      </span>
    </>
  );
};
