import type { Output } from '@meguri/core/operation.ts';
import type { listNights } from '@meguri/core/visits/night.ops.ts';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useWindowText } from './when.ts';

export type NightRequest = Output<typeof listNights>['requests'][number];

const tones: Record<NightRequest['state'], ChipTone> = {
  waiting: 'yellow',
  lapsed: 'gray',
  approved: 'blue',
  declined: 'gray',
};

type Props = { readonly caption: string; readonly requests: readonly NightRequest[] };

/** Requests for night visits with what became of them. */
export const NightTable = ({ caption, requests }: Props) => {
  const { t } = useTranslation('visits');
  const windowText = useWindowText();
  return (
    <PlainTable
      caption={caption}
      columns={[
        {
          id: 'address',
          head: t('list.address'),
          cell: (request) => (
            <>
              {request.address}
              <span className="block text-muted">{`${request.boxName} ${request.beatName}`}</span>
            </>
          ),
        },
        { id: 'window', head: t('night.window'), cell: windowText, width: 200 },
        {
          id: 'state',
          head: t('night.state'),
          cell: ({ state, decidedBy }) => (
            <>
              <Chip tone={tones[state]}>{t(`night.states.${state}`)}</Chip>
              <span className="block text-muted">{decidedBy}</span>
            </>
          ),
          width: 150,
        },
        {
          id: 'note',
          head: t('night.note'),
          cell: ({ reason, decision }) => (
            <>
              {reason}
              <span className="block text-muted">{decision}</span>
            </>
          ),
        },
      ]}
      idOf={({ id }) => id}
      rows={requests}
    />
  );
};
