import { Button } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementDialog } from './AgreementDialog.tsx';
import { EndButton } from './EndButton.tsx';
import { type Agreement, usePeriod } from './partner.ts';

const tones: Readonly<Record<Agreement['state'], ChipTone>> = {
  'to-come': 'gray',
  'in-force': 'blue',
  ending: 'yellow',
  over: 'gray',
};

type Props = { readonly rows: readonly Agreement[]; readonly stationId: string | null };

export const Agreements = ({ rows, stationId }: Props) => {
  const { t } = useTranslation('partners');
  const period = usePeriod({
    open: (from) => t('one.openEnd', { from }),
    both: (from, until) => t('one.fromTo', { from, until }),
  });
  return (
    <PlainTable
      caption={t('agreement.title')}
      columns={[
        { id: 'title', head: t('agreement.name'), cell: ({ title }) => title, width: 260 },
        {
          id: 'partner',
          head: t('directory.organisation'),
          cell: ({ partner }) => (
            <Link href={`/partners/${partner.id}`}>{partner.organisation}</Link>
          ),
        },
        {
          id: 'period',
          head: t('agreement.period'),
          cell: ({ fromOn, untilOn }) => period(fromOn, untilOn),
        },
        {
          id: 'state',
          head: t('agreement.stateHead'),
          cell: ({ state }) => <Chip tone={tones[state]}>{t(`agreement.state.${state}`)}</Chip>,
          width: 140,
        },
        {
          id: 'do',
          head: t('steps'),
          cell: (one) => (one.mayEnd ? <Steps agreement={one} stationId={stationId} /> : null),
        },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

type StepsProps = { readonly agreement: Agreement; readonly stationId: string | null };

const Steps = ({ agreement, stationId }: StepsProps) => {
  const { t } = useTranslation('partners');
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="flex flex-wrap gap-1">
      {agreement.untilOn !== null && (
        <Button
          label={`${agreement.title}　${t('agreement.renew')}`}
          onPress={() => setOpen(true)}
          size={28}
        >
          {t('agreement.renew')}
        </Button>
      )}
      <EndButton
        ends={['ended', 'withdrawn']}
        label={t('agreement.end')}
        recordId={agreement.id}
        what={agreement.title}
      />
      {isOpen && (
        <AgreementDialog
          onClose={() => setOpen(false)}
          partnerId={agreement.partner.id}
          renews={agreement}
          stationId={stationId}
        />
      )}
    </span>
  );
};
