import type { Output } from '@meguri/core/operation.ts';
import { readRequest } from '@meguri/core/rights/requests.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';

/** Who asks is read on demand, and the look is on record (trust.md 1.2). */
export const RequesterSection = ({ requestId }: { readonly requestId: string }) => {
  const { t } = useTranslation('rights');
  const command = useCommandOf(readRequest, { invalidate: [] });
  return (
    <Section note={t('one.requesterNote')} title={t('one.requester')}>
      {command.data ? (
        <Words read={command.data} />
      ) : (
        <Button
          busy={command.isPending}
          icon="eye"
          onPress={() => command.mutate({ requestId, purpose: 'rights' })}
        >
          {t('one.show')}
        </Button>
      )}
      {command.error && <RefusalNotice error={command.error} />}
    </Section>
  );
};

const Words = ({ read: { requester } }: { readonly read: Output<typeof readRequest> }) => {
  const { t } = useTranslation('rights');
  if (requester === null) return <p className="text-muted">{t('one.erased')}</p>;
  return (
    <FactList
      facts={[
        { term: t('one.name'), value: requester.name },
        { term: t('one.reading'), value: requester.reading },
        { term: t('one.address'), value: requester.address },
        { term: t('one.contact'), value: requester.contact || '—' },
        { term: t('one.wish'), value: requester.wish || '—' },
      ]}
    />
  );
};
