import {
  disasterLooks,
  type listDisasters,
  renewDisaster,
} from '@meguri/core/cards/disaster.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { useCardChange } from './use-card-change.ts';
import { useMoment } from './use-moment.ts';

type Disaster = Output<typeof listDisasters>['disasters'][number];

const day = 24 * 3_600_000;

/** One declared disaster; the chief may prolong it, the auditor sees every look under it. */
export const DisasterCard = ({ disaster }: { readonly disaster: Disaster }) => {
  const { t } = useTranslation('cards');
  const moment = useMoment();
  const listText = useListText();
  const { post } = useSession();
  const command = useCardChange(renewDisaster, t('disaster.renewed'), () => undefined);
  const { disasterId, open, untilAt } = disaster;
  const renew = () =>
    command.mutate({ disasterId, untilAt: new Date(Date.now() + day).toISOString() });
  return (
    <li className="rounded-8 border border-line-strong p-4">
      <p className="text-std-18B-160 text-ink">
        {disaster.place}　{t(open ? 'disaster.open' : 'disaster.over', { until: moment(untilAt) })}
      </p>
      <p>{disaster.reason}</p>
      <p className="text-muted">
        {t('disaster.by', { by: disaster.declaredBy, at: moment(disaster.declaredAt) })}　
        {listText(disaster.blocks.map(({ name }) => name))}
      </p>
      {command.error && <RefusalNotice error={command.error} />}
      {open && post.kind === 'prefecturalChief' && (
        <Button busy={command.isPending} onPress={renew}>
          {t('disaster.renew')}
        </Button>
      )}
      {post.kind === 'auditor' && <Looks disasterId={disasterId} />}
    </li>
  );
};

const Looks = ({ disasterId }: { readonly disasterId: string }) => {
  const { t } = useTranslation('cards');
  const moment = useMoment();
  const query = useQueryOf(disasterLooks, { disasterId });
  return (
    <Loaded lines={2} query={query}>
      {({ looks }) => (
        <PlainTable
          caption={t('disaster.looks')}
          columns={[
            { id: 'at', head: t('looks.when'), cell: ({ at }) => moment(at) },
            { id: 'by', head: t('looks.by'), cell: ({ by }) => by },
            { id: 'card', head: t('cards'), cell: ({ cardId }) => cardId.slice(0, 8) },
          ]}
          idOf={({ at, cardId }) => `${at} ${cardId}`}
          rows={looks}
        />
      )}
    </Loaded>
  );
};
