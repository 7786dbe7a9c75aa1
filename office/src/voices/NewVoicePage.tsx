import type { Output } from '@meguri/core/operation.ts';
import { type enterVoice, voicePlaces } from '@meguri/core/voices/voices.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { NewVoiceForm } from './NewVoiceForm.tsx';

type Entered = Output<typeof enterVoice>;

/** Writes down what was said at a counter or an event; the ticket is shown once. */
export const NewVoicePage = () => {
  const { t } = useTranslation('voices');
  const [entered, setEntered] = useState<Entered | null>(null);
  const query = useQueryOf(voicePlaces, {});
  return (
    <>
      <title>{t('new.title')}</title>
      <PageHead
        basis={<PageBasis duties={['voices.receive', 'voices.complain']} />}
        meta={t('new.lead')}
        title={t('new.title')}
      />
      {entered === null ? (
        <Loaded lines={6} query={query}>
          {({ stations }) => <NewVoiceForm onEntered={setEntered} stations={stations} />}
        </Loaded>
      ) : (
        <Ticket entered={entered} onAgain={() => setEntered(null)} />
      )}
    </>
  );
};

type TicketProps = { readonly entered: Entered; readonly onAgain: () => void };

const Ticket = ({ entered: { ticket, route }, onAgain }: TicketProps) => {
  const { t } = useTranslation('voices');
  return (
    <>
      <Notice kind="attention" title={t('new.ticketTitle')}>
        {t('new.ticketBody')}
      </Notice>
      <dl className="my-6">
        <dt className="text-muted">{t('new.ticket')}</dt>
        <dd className="text-std-32B-150 text-ink tracking-widest" translate="no">
          {ticket}
        </dd>
      </dl>
      {route === 'outside' && <p className="mb-6">{t('new.outside')}</p>}
      <div className="flex flex-wrap gap-3">
        <Button look="solid" onPress={onAgain} size={48}>
          {t('new.again')}
        </Button>
        <LinkButton href="/voices" size={48}>
          {t('new.back')}
        </LinkButton>
      </div>
    </>
  );
};
