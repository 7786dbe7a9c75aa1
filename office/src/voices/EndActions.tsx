import { handOverVoice } from '@meguri/core/voices/voices.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand, useDone } from '../platform/use-done.ts';
import { changedVoices, operationsOf, useIsOutside, type Voice } from './side.ts';

type Props = { readonly voice: Voice };

/** How a voice ends: answered, no answer wanted, or handed over outside the unit. */
export const EndActions = ({ voice: { voiceId, state, channel } }: Props) => {
  const { t } = useTranslation('voices');
  const isOutside = useIsOutside();
  const [isMoving, setMoving] = useState(false);
  const done = useDone(() => undefined);
  const command = useCommandOf(operationsOf(isOutside).close, {
    invalidate: changedVoices,
    onDone: () => done(t('one.closed')),
  });
  const close = (reason: 'done' | 'no-answer-wanted') => command.mutate({ voiceId, reason });
  return (
    <Section title={t('one.close')}>
      {command.error && <RefusalNotice error={command.error} />}
      <div className="flex flex-col items-start gap-2">
        {state === 'answered' && (
          <Button busy={command.isPending} onPress={() => close('done')}>
            {t('one.closeDone')}
          </Button>
        )}
        {state === 'open' && channel !== 'form' && (
          <Button busy={command.isPending} onPress={() => close('no-answer-wanted')}>
            {t('one.closeUnwanted')}
          </Button>
        )}
        {!isOutside && <Button onPress={() => setMoving(true)}>{t('one.handOver')}</Button>}
      </div>
      {isMoving && <HandOver onClose={() => setMoving(false)} voiceId={voiceId} />}
    </Section>
  );
};

type MoveProps = { readonly voiceId: string; readonly onClose: () => void };

const HandOver = ({ voiceId, onClose }: MoveProps) => {
  const { t } = useTranslation('voices');
  const end = { said: t('one.handedOver'), onClose };
  const command = useDialogCommand(handOverVoice, changedVoices, end);
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('one.handOver')}
      onClose={onClose}
      onConfirm={() => command.mutate({ voiceId })}
      title={t('one.handOverTitle')}
    >
      <p className="mb-4">{t('one.handOverBody')}</p>
    </CommandDialog>
  );
};
