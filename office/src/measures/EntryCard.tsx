import { classes } from '@meguri/ui/classes.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { useTranslation } from 'react-i18next';
import { type Entry, isSettled, measureAddress } from './measure.ts';

/** Decided: a solid edge; planned: a dashed one; each says its state to a reader too. */
export const EntryCard = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('measures');
  const { state, held, station, from, title, measureId } = entry;
  const off = state === 'cancelled' || held === false;
  return (
    <div
      className={classes(
        'rounded-4 border border-l-4 bg-paper px-1.5 py-1 text-[14px] leading-snug',
        isSettled(state)
          ? 'border-bar-plan-line'
          : 'border-dashed border-bar-plan-line border-l-attention-line',
        off && 'border-line-strong! text-muted',
      )}
    >
      <Link href={measureAddress(measureId)}>
        <span className={classes('wrap-anywhere', off && 'line-through')}>{title}</span>
      </Link>
      <span className="block text-muted">
        {from !== null && <span className="figure mr-1.5">{from}</span>}
        {station?.name ?? t('headquarters')}
      </span>
      <span className={off ? 'block' : 'sr-only'}>
        {held === false ? t('calendar.off') : t(`state.${state}`)}
      </span>
    </div>
  );
};
