import { acknowledgeDirective } from '@meguri/core/directives/life.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive };

/** What must not be overlooked: to acknowledge, a lapse whose pack runs on, a decision that waits. */
export const DirectiveNotices = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const { life, packInUse, reviewDue } = directive;
  return (
    <div className="mb-4 grid gap-3">
      <Acknowledge directive={directive} />
      {packInUse && (
        <Notice
          kind="attention"
          title={t('life.stillUsed', { day: life.lastOn === null ? '' : dayText(life.lastOn) })}
        >
          {t('life.stillUsedBody')}
        </Notice>
      )}
      {reviewDue !== null && (
        <Notice kind="attention" title={t('life.reviewDue', { day: dayText(reviewDue) })}>
          {t('life.reviewDueBody')}
        </Notice>
      )}
    </div>
  );
};

const Acknowledge = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const announce = useAnnounce();
  const command = useCommandOf(acknowledgeDirective, {
    invalidate: changed,
    onDone: () => announce({ kind: 'done', title: t('units.acknowledged') }),
  });
  const mine = directive.distributions
    .flatMap(({ dueOn, recipients }) => recipients.map((one) => ({ ...one, dueOn })))
    .find(({ mayAcknowledge }) => mayAcknowledge);
  if (mine === undefined) return null;
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <Notice
        action={
          <Button
            busy={command.isPending}
            look="solid"
            onPress={() => command.mutate({ recipientId: mine.recipientId })}
            size={36}
          >
            {t('units.acknowledge')}
          </Button>
        }
        kind="attention"
        title={t('units.mine', { unit: mine.name, day: dayText(mine.dueOn) })}
      />
    </>
  );
};
