import {
  decisionLetter,
  disclosurePackage,
  eraseOwnData,
  handOver,
} from '@meguri/core/rights/requests.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { useSession } from '../platform/session.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import type { Request } from './case.ts';
import { PackageView } from './PackageView.tsx';

type Props = { readonly request: Request };

/** Letter, package, correction or erasure: what the decision asks for and nothing else. */
export const CarryOut = ({ request }: Props) => {
  const isGranted =
    request.decision?.decision === 'full' || request.decision?.decision === 'partial';
  const isDone = request.state === 'closed';
  return (
    <div className="mt-4 grid justify-items-start gap-3">
      <LetterButton request={request} />
      {isGranted && request.kind === 'disclosure' && <Disclose request={request} />}
      {isGranted && !isDone && request.may.handle && request.kind === 'correction' && (
        <Correct request={request} />
      )}
      {isGranted && !isDone && request.may.handle && request.kind === 'suspension' && (
        <Erase request={request} />
      )}
    </div>
  );
};

const LetterButton = ({ request: { requestId } }: Props) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(decisionLetter, { invalidate: [], onDone: saveFile });
  return (
    <>
      <Button
        busy={command.isPending}
        icon="print"
        onPress={() => command.mutate({ requestId, purpose: 'rights' })}
      >
        {t('carry.letter')}
      </Button>
      {command.error && <RefusalNotice error={command.error} />}
    </>
  );
};

const Disclose = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(disclosurePackage, { invalidate: [] });
  const { requestId, cards, may, state } = request;
  return (
    <>
      {cards
        .filter(({ erased }) => !erased)
        .map(({ cardId }) => (
          <Button
            busy={command.isPending}
            icon="report"
            key={cardId}
            look="solid"
            onPress={() => command.mutate({ requestId, cardId, purpose: 'rights' })}
            size={48}
          >
            {t('carry.package')}
          </Button>
        ))}
      {command.error && <RefusalNotice error={command.error} />}
      {command.data && <PackageView made={command.data} />}
      {may.handle && state !== 'closed' && <HandOver requestId={requestId} />}
    </>
  );
};

const HandOver = ({ requestId }: { readonly requestId: string }) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const announce = useAnnounce();
  const command = useCommandOf(handOver, {
    invalidate: ['rights.', 'tasks.'],
    onDone: () => announce({ kind: 'done', title: t('carry.handedOver') }),
  });
  return (
    <>
      <Button
        busy={command.isPending}
        icon="check"
        onPress={() => command.mutate({ requestId, on: today })}
      >
        {t('carry.handOver')}
      </Button>
      {command.error && <RefusalNotice error={command.error} />}
    </>
  );
};

const Correct = ({ request }: Props) => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="correct" look="solid" onPress={() => setOpen(true)} size={48}>
        {t('carry.correct')}
      </Button>
      {isOpen && <CorrectDialog onClose={() => setOpen(false)} request={request} />}
    </>
  );
};

const Erase = ({ request: { requestId } }: Props) => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  const announce = useAnnounce();
  const command = useCommandOf(eraseOwnData, {
    invalidate: ['rights.', 'cards.', 'tasks.'],
    onDone: () => {
      announce({ kind: 'done', title: t('carry.erased') });
      setOpen(false);
    },
  });
  return (
    <>
      <Button icon="remove" look="solid" onPress={() => setOpen(true)} size={48}>
        {t('carry.erase')}
      </Button>
      {isOpen && (
        <CommandDialog
          command={command}
          confirmLabel={t('carry.eraseConfirm')}
          onClose={() => setOpen(false)}
          onConfirm={() => command.mutate({ requestId })}
          title={t('carry.eraseTitle')}
        >
          <p className="mb-4">{t('carry.eraseBody')}</p>
        </CommandDialog>
      )}
    </>
  );
};
