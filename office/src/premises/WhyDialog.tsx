import { seeClassification } from '@meguri/core/premises/classify.ops.ts';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import type { ActionProps } from './one-premises.ts';

/** The criterion behind a tier: one premises at a time, and on record. */
export const WhyDialog = ({ premises, onClose }: ActionProps) => {
  const { t } = useTranslation('premises');
  const language = useLanguage();
  const dayText = useDayText();
  const query = useQueryOf(seeClassification, { premisesId: premises.id });
  return (
    <Dialog isOpen onClose={onClose} title={t('why.title')}>
      <p className="mb-3">{premises.address}</p>
      <Loaded query={query}>
        {({ entries }) => (
          <ol className="mb-3 grid gap-3">
            {entries.length === 0 && <li>{t('why.none')}</li>}
            {entries.map((entry) => (
              <li key={`${entry.decidedOn} ${entry.criterion} ${entry.by}`}>
                <p className="text-ink">
                  <b className="mr-3">{t(`tiers.${entry.tier}`)}</b>
                  {entry.summary[language]}
                </p>
                {entry.reason && <p>{entry.reason}</p>}
                <p className="text-muted">
                  {dayText(entry.decidedOn)}　{entry.by}
                  {entry.approvedBy && `　${t('why.approvedBy', { name: entry.approvedBy })}`}
                  {entry.reviewOn && `　${t('reviewOn', { day: dayText(entry.reviewOn) })}`}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <Notice kind="info" title={t('why.note')} />
    </Dialog>
  );
};
