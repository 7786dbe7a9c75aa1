import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { listMyCredentials } from '@meguri/core/access/credentials.ops.ts';
import { lockSession } from '@meguri/core/access/sessions.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import {
  AddPasskeyDialog,
  ChangePasswordDialog,
  EndCredentialDialog,
} from './CredentialDialogs.tsx';

type Mine = Output<typeof listMyCredentials>;
type Row = Mine['credentials'][number];
type Asked = { readonly what: 'add' | 'password' } | { readonly what: 'end'; readonly row: Row };

export const MyCredentials = () => {
  const { t } = useTranslation('access');
  const query = useQueryOf(listMyCredentials, {});
  const number = query.data?.staffNumber;
  const note = number
    ? t('account.staffNumber', { number })
    : query.data && t('account.noStaffNumber');
  return (
    <Section note={note} title={t('account.credentials')}>
      <Loaded query={query}>{(mine) => <Credentials mine={mine} />}</Loaded>
    </Section>
  );
};

const Credentials = ({ mine }: { readonly mine: Mine }) => {
  const { t } = useTranslation('access');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const hasPassword = mine.credentials.some(({ kind }) => kind === 'password');
  const remove = (row: Row): ReactNode =>
    mine.fresh && (
      <Button onPress={() => setAsked({ what: 'end', row })} size={28}>
        {t('account.remove')}
      </Button>
    );
  return (
    <div className="grid justify-items-start gap-3.5">
      {mine.credentials.length === 0 ? (
        <EmptyState icon="lock" title={t('account.none')}>
          {t('account.noneBody')}
        </EmptyState>
      ) : (
        <CredentialTable remove={remove} rows={mine.credentials} />
      )}
      {mine.fresh ? (
        <div className="flex flex-wrap gap-3">
          <Button look="solid" onPress={() => setAsked({ what: 'add' })} size={48}>
            {t('account.addPasskey')}
          </Button>
          {hasPassword && (
            <Button onPress={() => setAsked({ what: 'password' })} size={48}>
              {t('account.changePassword')}
            </Button>
          )}
        </div>
      ) : (
        <Stale />
      )}
      {asked?.what === 'add' && <AddPasskeyDialog onClose={close} />}
      {asked?.what === 'password' && <ChangePasswordDialog onClose={close} />}
      {asked?.what === 'end' && <EndCredentialDialog id={asked.row.id} onClose={close} />}
    </div>
  );
};

/** Lock and unlock is the step-up: one way to prove it, known to everybody. */
const Stale = () => {
  const { t } = useTranslation('access');
  const lock = useCommandOf(lockSession, { invalidate: [whoAmI.name] });
  return (
    <Notice
      action={
        <Button busy={lock.isPending} onPress={() => lock.mutate({})} size={28}>
          {t('account.staleAction')}
        </Button>
      }
      kind="info"
      title={t('account.staleTitle')}
    >
      {t('account.staleBody')}
    </Notice>
  );
};

type TableProps = { readonly rows: readonly Row[]; readonly remove: (row: Row) => ReactNode };

const CredentialTable = ({ rows, remove }: TableProps) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const columns = [
    {
      id: 'kind',
      head: t('account.kind'),
      cell: (row: Row) =>
        row.label === ''
          ? t(`account.ways.${row.kind}`)
          : `${t(`account.ways.${row.kind}`)}　${row.label}`,
    },
    { id: 'made', head: t('account.made'), cell: (row: Row) => timeText(row.madeAt, language) },
    {
      id: 'used',
      head: t('account.used'),
      cell: ({ usedAt }: Row) =>
        usedAt === null ? t('account.never') : timeText(usedAt, language),
    },
    { id: 'remove', head: t('account.remove'), cell: remove },
  ];
  return (
    <div className="w-full">
      <PlainTable
        caption={t('account.credentials')}
        columns={columns}
        idOf={({ id }) => id}
        rows={rows}
      />
    </div>
  );
};
