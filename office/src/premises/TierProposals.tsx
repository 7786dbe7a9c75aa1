import { dayInJapan } from '@meguri/core/base/day.ts';
import type { Output } from '@meguri/core/operation.ts';
import { decideTier, listTierProposals } from '@meguri/core/premises/classify.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { useChange } from './use-change.ts';

type Proposal = Output<typeof listTierProposals>['proposals'][number];

/** Choices that wait for the section or station chief, on the station's page; for others nothing. */
export const TierProposals = ({ stationId }: { readonly stationId: string }) => {
  const { post, stationId: own } = useSession();
  const decides = post.kind === 'sectionChief' || post.kind === 'stationChief';
  return decides && own === stationId ? <Proposals stationId={stationId} /> : null;
};

const Proposals = ({ stationId }: { readonly stationId: string }) => {
  const { t } = useTranslation('premises');
  const query = useQueryOf(listTierProposals, { stationId });
  return (
    <Section title={t('proposals.title')}>
      <Loaded query={query}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <EmptyState title={t('proposals.empty')}>{t('proposals.emptyBody')}</EmptyState>
          ) : (
            <ul className="grid gap-3">
              {proposals.map((one) => (
                <Waiting key={one.proposalId} proposal={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};

const Waiting = ({ proposal }: { readonly proposal: Proposal }) => {
  const { t } = useTranslation('premises');
  const { t: tp } = useTranslation();
  const language = useLanguage();
  const dayText = useDayText();
  const [declining, setDeclining] = useState(false);
  const { proposalId, address, summary, reason, reviewOn, proposedBy } = proposal;
  const close = () => setDeclining(false);
  const approve = useChange(decideTier, t('proposals.approved'), close);
  const decline = useChange(decideTier, t('proposals.declined'), close);
  const error = approve.error ?? decline.error;
  const day = dayText(dayInJapan(new Date(proposal.proposedAt)));
  return (
    <li className="rounded-8 border border-line-strong p-3.5">
      <p className="text-ink">
        <b className="mr-3">{address}</b>
        {summary[language]}
      </p>
      <p>{reason}</p>
      <p className="mb-2 text-muted">
        {t('proposals.by', { name: proposedBy, day })}　{t('reviewOn', { day: dayText(reviewOn) })}
      </p>
      {error && <RefusalNotice error={error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          busy={approve.isPending}
          onPress={() => approve.mutate({ proposalId, approved: true })}
        >
          {t('proposals.approve')}
        </Button>
        <Button look="text" onPress={() => setDeclining(true)}>
          {t('proposals.decline')}
        </Button>
      </div>
      <ReasonDialog
        busy={decline.isPending}
        cancelLabel={tp('cancel')}
        confirmLabel={t('proposals.decline')}
        isOpen={declining}
        onClose={close}
        onConfirm={(why) => decline.mutate({ proposalId, approved: false, reason: why })}
        reasonLabel={t('proposals.declineReason')}
        title={t('proposals.decline')}
      >
        <p className="mb-3">{address}</p>
      </ReasonDialog>
    </li>
  );
};
