import { Button } from '@meguri/ui/Button.tsx';
import { SkeletonLines } from '@meguri/ui/Skeleton.tsx';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from './RefusalNotice.tsx';

type Props<Data> = {
  readonly query: UseQueryResult<Data, Error>;
  /** Grey lines in the shape of what comes. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
};

/** Loading, error and content of one query, the same everywhere. */
export const Loaded = <Data,>({ query, lines = 4, children }: Props<Data>) => {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error === null) return <SkeletonLines lines={lines} />;
  return (
    <RefusalNotice
      action={
        <Button onPress={() => void query.refetch()} size={28}>
          {t('refusal.again')}
        </Button>
      }
      error={query.error}
    />
  );
};
