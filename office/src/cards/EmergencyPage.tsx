import { listBreakGlass, openBreakGlass } from '@meguri/core/cards/break-glass.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { BreakGlassCard } from './BreakGlassCard.tsx';
import { useMoment } from './use-moment.ts';

/** A reason shorter than this says nothing. */
const shortest = 10;

const openers = ['beatOfficer', 'boxChief', 'sectionChief'];

/** Cards outside one's beat in an emergency: reason, second person, an hour, and a review (R25). */
export const EmergencyPage = () => {
  const { t } = useTranslation('cards');
  const { post } = useSession();
  const query = useQueryOf(listBreakGlass, {});
  return (
    <>
      <title>{t('emergency.title')}</title>
      <PageHead
        basis={<PageBasis duties={['cards.purpose']} />}
        meta={t('emergency.lead')}
        title={t('emergency.title')}
      />
      {openers.includes(post.kind) && <OpenForm />}
      <Section title={t('emergency.list')}>
        <Loaded lines={4} query={query}>
          {({ opened }) =>
            opened.length === 0 ? (
              <EmptyState icon="eye" title={t('emergency.none')}>
                {t('emergency.noneBody')}
              </EmptyState>
            ) : (
              <ul className="grid gap-3">
                {opened.map((one) => (
                  <BreakGlassCard key={one.breakGlassId} opened={one} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </>
  );
};

const OpenForm = () => {
  const { t } = useTranslation('cards');
  const moment = useMoment();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isShort = reason.trim().length < shortest;
  const command = useCommandOf(openBreakGlass, {
    invalidate: ['cards.', 'tasks.'],
    onDone: () => {
      setReason('');
      setAsked(false);
    },
  });
  return (
    <div className="mb-6 max-w-[640px]">
      <TextField
        error={asked && isShort ? t('emergency.tooShort') : undefined}
        hint={t('emergency.reasonHint')}
        label={t('emergency.reason')}
        lines={3}
        onChange={setReason}
        required
        value={reason}
      />
      {command.error && <RefusalNotice error={command.error} />}
      {command.data && (
        <div className="mb-3">
          <Notice
            kind="attention"
            title={t('emergency.opened', {
              told: command.data.told,
              until: moment(command.data.untilAt),
            })}
          >
            {t('emergency.pick')}
          </Notice>
        </div>
      )}
      <Button
        busy={command.isPending}
        look="solid"
        onPress={() => {
          setAsked(true);
          if (!isShort) command.mutate({ reason });
        }}
        size={48}
      >
        {t('emergency.open')}
      </Button>
    </div>
  );
};
