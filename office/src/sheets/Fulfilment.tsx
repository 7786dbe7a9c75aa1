import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fulfilmentText } from './fulfilment-text.ts';
import type { Sheet } from './sheet.ts';

/** Beside the form, never in it: what was completed of what was planned (clauses.md 6.1-4). */
export const Fulfilment = ({ fulfilment }: Pick<Sheet, 'fulfilment'>) => {
  const { t } = useTranslation('sheets');
  const [isOpen, setOpen] = useState(false);
  const text = fulfilment && fulfilmentText(fulfilment);
  return (
    <div className="hatched mt-1.5 border border-dashed border-line-strong px-3 py-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Chip tone="fill">{t('outside')}</Chip>
        <span>{t('fulfilment')}</span>
        {text === null || fulfilment === null ? (
          <span>{t('fulfilmentNone')}</span>
        ) : (
          <span className="flex flex-wrap gap-x-4">
            <span>
              {t('fulfilmentUntil', { month: fulfilment.until })}{' '}
              <b className="figure text-ink">{text.sum}</b>
            </span>
            <span>
              {t('priority')} <b className="figure text-ink">{text.priority}</b>
            </span>
            <span>
              {t('general')} <b className="figure text-ink">{text.general}</b>
            </span>
          </span>
        )}
        <Button expanded={isOpen} look="text" onPress={() => setOpen(!isOpen)} size={28}>
          {t('fulfilmentWhat')}
        </Button>
      </div>
      {isOpen && <p className="max-w-[70em] bg-paper p-2">{t('fulfilmentBody')}</p>}
    </div>
  );
};
