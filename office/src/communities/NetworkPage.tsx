import { communityNetwork, unlinkCommunities } from '@meguri/core/communities/network.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageSteps } from '../platform/PageSteps.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { CommunitiesFrame } from './CommunitiesFrame.tsx';
import { changedCommunities, entryAddress } from './community.ts';

type One = Output<typeof communityNetwork>['links'][number];

/** How organisations belong together, as a plain list; nothing joins people (YG-3.3a). */
export const NetworkPage = () => (
  <CommunitiesFrame duties={['communities.register']} tab="network">
    <Network />
  </CommunitiesFrame>
);

const address = z.object({ after: communityNetwork.input.shape.after.catch(null) });

const Network = () => {
  const { t } = useTranslation('communities');
  const [{ after }, change] = useAddressState(address);
  return (
    <Loaded lines={6} query={useQueryOf(communityNetwork, { after }, { keep: true })}>
      {({ links, next }) => (
        <>
          <p className="mb-4">{t('network.lead')}</p>
          {links.length === 0 ? (
            <EmptyState icon="link" title={t('network.none')}>
              {t('network.noneBody')}
            </EmptyState>
          ) : (
            <LinkTable links={links} />
          )}
          <PageSteps after={after} next={next} onGo={(to) => change({ after: to })} />
        </>
      )}
    </Loaded>
  );
};

const LinkTable = ({ links }: { readonly links: readonly One[] }) => {
  const { t } = useTranslation('communities');
  const dayText = useDayText();
  return (
    <PlainTable
      caption={t('tabs.network')}
      columns={[
        { id: 'from', head: t('network.from'), cell: ({ from }) => <End end={from} /> },
        { id: 'kind', head: t('network.kind'), cell: ({ kind }) => t(`network.kinds.${kind}`) },
        { id: 'to', head: t('network.to'), cell: ({ to }) => <End end={to} /> },
        { id: 'since', head: t('network.since'), cell: ({ since }) => dayText(since, 'short') },
        { id: 'end', head: '', cell: (one) => one.mayEnd && <Unlink link={one} />, width: 100 },
      ]}
      idOf={({ linkId }) => linkId}
      rows={links}
    />
  );
};

const End = ({ end }: { readonly end: One['from'] }) => (
  <Link href={entryAddress(end.communityId)}>{end.name}</Link>
);

const Unlink = ({ link }: { readonly link: One }) => {
  const { t } = useTranslation('communities');
  const said = t('network.ended');
  const command = useDialogCommand(unlinkCommunities, changedCommunities, {
    said,
    onClose: () => undefined,
  });
  return (
    <Button
      busy={command.isPending}
      label={`${t('network.end')}：${link.from.name}・${link.to.name}`}
      onPress={() => command.mutate({ linkId: link.linkId })}
      size={28}
    >
      {t('network.end')}
    </Button>
  );
};
