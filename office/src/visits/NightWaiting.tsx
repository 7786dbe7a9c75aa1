import { decideNight } from '@meguri/core/visits/night.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { NightRequest } from './NightTable.tsx';
import { useWhenText, useWindowText } from './when.ts';

type Props = {
  readonly request: NightRequest;
  /** The post of the person looking is the one that decides; their own request it is not. */
  readonly mayDecide: boolean;
  /** The most urgent one has the filled button. */
  readonly isFirst: boolean;
};

/** One request, whole, with the decision beside it. */
export const NightWaiting = ({ request, mayDecide, isFirst }: Props) => {
  const { t } = useTranslation('visits');
  const whenText = useWhenText();
  const windowText = useWindowText();
  return (
    <li className="rounded-8 border border-line-strong p-4">
      <p className="text-std-18B-160 text-ink">
        {request.address}　{windowText(request)}
      </p>
      <p className="text-[16px]">{request.reason}</p>
      <p className="mb-2 text-muted">
        {`${request.boxName} ${request.beatName}　`}
        {t('night.askedBy', { by: request.askedBy, at: whenText(request.askedAt) })}
      </p>
      {mayDecide && <Decision isFirst={isFirst} request={request} />}
    </li>
  );
};

const useDecision = ({ id, address }: NightRequest) => {
  const { t } = useTranslation('visits');
  const announce = useAnnounce();
  const command = useCommandOf(decideNight, { invalidate: ['visits.nights', 'tasks.'] });
  const decide = (approved: boolean, reason: string) =>
    command.mutate(
      { requestId: id, approved, reason },
      {
        onSuccess: () =>
          announce({
            kind: 'done',
            title: approved ? t('night.approved', { address }) : t('night.declined'),
          }),
      },
    );
  return { command, decide };
};

const Decision = ({ request, isFirst }: Omit<Props, 'mayDecide'>) => {
  const { t } = useTranslation('visits');
  const { command, decide } = useDecision(request);
  const [declining, setDeclining] = useState(false);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-3">
        <Button
          busy={command.isPending}
          label={`${t('night.approve')}　${request.address}`}
          look={isFirst ? 'solid' : 'outline'}
          onPress={() => decide(true, '')}
          size={48}
        >
          {t('night.approve')}
        </Button>
        <Button
          label={`${t('night.decline')}　${request.address}`}
          onPress={() => setDeclining(true)}
          size={48}
        >
          {t('night.decline')}
        </Button>
      </div>
      {command.error && <RefusalNotice error={command.error} />}
      <ReasonDialog
        busy={command.isPending}
        cancelLabel={t('cancel', { ns: 'platform' })}
        confirmLabel={t('night.decline')}
        isOpen={declining}
        onClose={() => setDeclining(false)}
        onConfirm={(reason) => {
          setDeclining(false);
          decide(false, reason);
        }}
        reasonLabel={t('night.declineReason')}
        title={t('night.declineTitle')}
      >
        <p className="mb-3">{request.address}</p>
      </ReasonDialog>
    </div>
  );
};
