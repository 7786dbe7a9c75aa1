import { confirmHandOver } from '@meguri/core/beats/assignments.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import type { Beat } from './beat.ts';

/** The new officer says in person that visits have begun (MG-4.5); nothing for everybody else. */
export const ConfirmHandOver = ({ beat }: { readonly beat: Beat }) => {
  const { t } = useTranslation('beats');
  const announce = useAnnounce();
  const { person } = useSession();
  const command = useCommandOf(confirmHandOver, {
    invalidate: ['beats.', 'tasks.'],
    onDone: () => announce({ kind: 'done', title: t('handOver.done'), stays: true }),
  });
  const mine = beat.assignments.find(
    ({ personId, startVisitsBy, handedOverAt }) =>
      personId === person.id && startVisitsBy !== null && handedOverAt === null,
  );
  if (mine === undefined) return null;
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <Button
        busy={command.isPending}
        icon="check"
        look="solid"
        onPress={() => command.mutate({ assignmentId: mine.id })}
      >
        {t('handOver.confirm')}
      </Button>
    </>
  );
};
