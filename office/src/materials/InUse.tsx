import { localInUse } from '@meguri/core/materials/local.ops.ts';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useQueryOf } from '../platform/queries.ts';

type Props = { readonly beatId: string };

/** What to tell at the door this month, where guidance items are ticked (MG-4.4-1, -2); else nothing. */
export const InUse = ({ beatId }: Props) => {
  const { t } = useTranslation('materials');
  const dayText = useDayText();
  const { data } = useQueryOf(localInUse, { beatId });
  if (data === undefined || data.items.length === 0 || data.sourceOn === null) return null;
  return (
    <details className="mb-3 rounded-8 border border-line p-3" open>
      <summary className="cursor-pointer font-bold text-ink">{t('inUse.whole')}</summary>
      <ul className="mt-2 space-y-2">
        {data.items.map(({ item, text }) => (
          <li className="flex gap-2" key={item}>
            <span className="text-muted">({item})</span>
            <span className="whitespace-pre-wrap">{text}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[14px] text-muted">
        {t('inUse.source', { source: data.source, day: dayText(data.sourceOn, 'short') })}
      </p>
    </details>
  );
};
