import { voiceChannels, voiceKinds, voiceSubjects } from '@meguri/core/voices/voice.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { Counts } from './Counts.tsx';
import { useIsOutside, useVoices, type Voice, type Voices } from './side.ts';

const states = ['open', 'answered', 'closed', 'all'] as const;
const search = z.object({ state: z.enum(states).catch('open') });

/** Voices by state, for whoever answers them; complaints for inspection alone. */
export const VoicesPage = () => {
  const { t } = useTranslation('voices');
  const navigate = useNavigate();
  const isOutside = useIsOutside();
  const query = useVoices();
  const title = t(isOutside ? 'complaintsTitle' : 'title');
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={isOutside ? ['voices.complain'] : ['voices.answer']} />}
        meta={t(isOutside ? 'complaintsLead' : 'lead')}
        primary={
          query.data?.may.enter && (
            <Button
              icon="add"
              look="solid"
              onPress={() => void navigate({ to: '/voices/new' })}
              size={48}
            >
              {t('enter')}
            </Button>
          )
        }
        title={title}
      />
      <Loaded lines={6} query={query}>
        {(found) => <List found={found} />}
      </Loaded>
      {!isOutside && <p className="mb-6 text-muted">{t('complaintsElsewhere')}</p>}
      <Counts />
    </>
  );
};

const List = ({ found: { voices } }: { readonly found: Voices }) => {
  const { t } = useTranslation('voices');
  const [{ state }, change] = useAddressState(search);
  const shown = voices.filter((one) => state === 'all' || one.state === state);
  return (
    <Section
      side={
        <SegmentedControl
          label={t('filter')}
          onChange={(next) => change({ state: next })}
          options={states.map((id) => ({ id, label: id === 'all' ? t('all') : t(`state.${id}`) }))}
          value={state}
        />
      }
      title={t('list')}
    >
      {shown.length === 0 ? (
        <EmptyState icon="voice" title={t('empty')}>
          {t('emptyBody')}
        </EmptyState>
      ) : (
        <Table voices={shown} />
      )}
    </Section>
  );
};

const Table = ({ voices }: { readonly voices: readonly Voice[] }) => {
  const { t } = useTranslation('voices');
  const dayText = useDayText();
  const language = useLanguage();
  return (
    <PlainTable
      caption={t('list')}
      columns={[
        {
          id: 'subject',
          head: t('subject'),
          cell: ({ voiceId, subject }) => (
            <Link href={`/voices/${voiceId}`}>{voiceSubjects[subject][language]}</Link>
          ),
        },
        { id: 'kind', head: t('kind'), cell: ({ kind }) => voiceKinds[kind][language] },
        {
          id: 'channel',
          head: t('channel'),
          cell: ({ channel }) => voiceChannels[channel][language],
        },
        { id: 'station', head: t('station'), cell: ({ station }) => station ?? t('noStation') },
        {
          id: 'received',
          head: t('received'),
          cell: ({ receivedOn }) => dayText(receivedOn, 'short'),
        },
        { id: 'due', head: t('due'), cell: ({ dueOn }) => dayText(dueOn, 'short') },
        {
          id: 'state',
          head: t('stateHead'),
          cell: ({ state }) => <Chip>{t(`state.${state}`)}</Chip>,
        },
      ]}
      idOf={({ voiceId }) => voiceId}
      rows={voices}
    />
  );
};
