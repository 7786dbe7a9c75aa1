import { type listBreakGlass, reviewBreakGlass } from '@meguri/core/cards/break-glass.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingDialog } from './FindingDialog.tsx';
import { useCardChange } from './use-card-change.ts';
import { useMoment } from './use-moment.ts';

type Opened = Output<typeof listBreakGlass>['opened'][number];

/** One emergency opening: who, why, what was opened, and how somebody else saw it. */
export const BreakGlassCard = ({ opened }: { readonly opened: Opened }) => {
  const { t } = useTranslation('cards');
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const command = useCardChange(reviewBreakGlass, t('questions.reviewed'), close);
  const { breakGlassId, review } = opened;
  return (
    <li className="rounded-8 border border-line-strong p-4">
      <p className="text-std-18B-160 text-ink">{opened.reason}</p>
      <p className="text-muted">
        {t('emergency.by', {
          by: opened.by,
          at: moment(opened.openedAt),
          until: moment(opened.untilAt),
        })}
        　{t('emergency.told', { told: opened.told })}
      </p>
      <p>{t('emergency.cards', { count: opened.cards.length })}</p>
      <ul className="text-muted">
        {opened.cards.map(({ at, address }) => (
          <li key={`${at} ${address}`}>
            <span className="figure">{moment(at)}</span>　{address}
          </li>
        ))}
      </ul>
      <p className="mt-1 mb-2 text-ink">
        {review === null
          ? t('emergency.waiting', { until: moment(opened.reviewBy) })
          : t('emergency.reviewed', { by: review.by, finding: t(`finding.${review.finding}`) })}
      </p>
      {opened.may.review && <Button onPress={() => setOpen(true)}>{t('emergency.review')}</Button>}
      {isOpen && (
        <FindingDialog
          command={command}
          onClose={close}
          onConfirm={(found) => command.mutate({ breakGlassId, ...found })}
          title={t('emergency.review')}
        />
      )}
    </li>
  );
};
