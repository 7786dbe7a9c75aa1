import { dayInJapan } from '@meguri/core/base/day.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { CheckDialog } from './CheckDialog.tsx';
import type { YearMonth } from './months.ts';
import type { ReviewBox } from './review.ts';

type Props = { readonly box: ReviewBox; readonly at: YearMonth };

/** The station chief's own mark on a month of a box, and the way to set it (MG-3.3a). */
export const StationCheck = ({ box, at }: Props) => {
  const { t } = useTranslation('reviews');
  const dayText = useDayText();
  const { post } = useSession();
  const [isOpen, setOpen] = useState(false);
  const mark = box.checks.find(({ kind }) => kind === 'checked');
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      {mark && (
        <>
          <Chip icon="done" tone="green">
            {t('check.checked')}
          </Chip>
          <span className="text-muted">
            {mark.by}　{dayText(dayInJapan(new Date(mark.at)), 'dense')}
          </span>
        </>
      )}
      {post.kind === 'stationChief' && (
        <Button
          label={t('check.openFor', { box: box.box.name })}
          onPress={() => setOpen(true)}
          size={28}
        >
          {t('check.open')}
        </Button>
      )}
      {isOpen && <CheckDialog at={at} box={box} onClose={() => setOpen(false)} />}
    </span>
  );
};
