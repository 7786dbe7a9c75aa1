import { listChanges } from '@meguri/core/bodies/personnel.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import type { Change } from './change.ts';
import { NewChangeDialog } from './NewChangeDialog.tsx';

/** Personnel changes of the caller's station, or of the prefecture (bodies.transfer). */
export const PersonnelPage = () => {
  const { t } = useTranslation('bodies');
  const { stationId } = useSession();
  const [making, make] = useState(false);
  const query = useQueryOf(listChanges, { stationId });
  return (
    <>
      <title>{t('personnel.title')}</title>
      <PageHead
        basis={<PageBasis duties={['bodies.transfer', 'custody.chain']} />}
        meta={t('personnel.lead')}
        primary={
          <Button icon="add" look="solid" onPress={() => make(true)} size={48}>
            {t('personnel.new')}
          </Button>
        }
        title={t('personnel.title')}
      />
      <Loaded lines={6} query={query}>
        {({ changes }) =>
          changes.length === 0 ? (
            <EmptyState icon="people" title={t('personnel.empty')}>
              {t('personnel.emptyBody')}
            </EmptyState>
          ) : (
            <Changes changes={changes} />
          )
        }
      </Loaded>
      {making && <NewChangeDialog onClose={() => make(false)} />}
    </>
  );
};

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  return (
    <PlainTable
      caption={t('personnel.title')}
      columns={[
        {
          id: 'title',
          head: t('personnel.name'),
          cell: ({ id, title }) => <Link href={`/personnel/${id}`}>{title}</Link>,
        },
        { id: 'on', head: t('personnel.on'), cell: ({ on }) => dayText(on), width: 200 },
        {
          id: 'lines',
          head: t('personnel.lines'),
          align: 'end',
          cell: ({ lines }) => lines,
          width: 90,
        },
        {
          id: 'state',
          head: t('personnel.stateHead'),
          cell: ({ state }) => (
            <Chip tone={state === 'carried-out' ? 'green' : 'gray'}>
              {t(`personnel.state.${state}`)}
            </Chip>
          ),
          width: 130,
        },
        {
          id: 'by',
          head: t('personnel.by'),
          cell: ({ preparedBy, preparedOn }) => `${preparedBy}　${dayText(preparedOn, 'short')}`,
          width: 240,
        },
      ]}
      idOf={({ id }) => id}
      rows={changes}
    />
  );
};
