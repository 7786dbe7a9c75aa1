import { registerCommunity } from '@meguri/core/communities/communities.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Assessed } from '../directives/Assessed.tsx';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDone } from '../platform/use-done.ts';
import { changedCommunities, entryAddress } from './community.ts';
import { EntryForm } from './EntryForm.tsx';
import { emptyDraft } from './entry-draft.ts';

/** A station learns of a place or organisation it works with. */
export const NewEntryPage = () => (
  <Assessed>
    <InProgramme>{(programme) => <Page programme={programme} />}</InProgramme>
  </Assessed>
);

const Page = ({ programme }: { readonly programme: Programme }) => {
  const { t } = useTranslation('communities');
  const navigate = useNavigate();
  const { stationId } = useSession();
  const done = useDone(() => undefined);
  const command = useCommandOf(registerCommunity, {
    invalidate: changedCommunities,
    onDone: ({ communityId }) => {
      done(t('form.saved'));
      void navigate({ to: entryAddress(communityId) });
    },
  });
  return (
    <>
      <title>{t('newTitle')}</title>
      <PageHead
        basis={<PageBasis duties={['communities.register', 'communities.share']} />}
        crumbs={[{ label: t('title'), href: '/communities' }]}
        size={22}
        title={t('newTitle')}
      />
      <EntryForm
        command={command}
        initial={emptyDraft(programme.communityKinds[0]?.kind ?? 'workplaceOrSchool')}
        onCancel={() => void navigate({ to: '/communities' })}
        onSend={(contents) => stationId !== null && command.mutate({ stationId, contents })}
        programme={programme}
        sendLabel={t('form.save')}
      />
    </>
  );
};
