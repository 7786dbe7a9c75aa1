import type { Output } from '@meguri/core/operation.ts';
import type { getPremises } from '@meguri/core/premises/premises.ops.ts';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useTierText } from './use-tier-text.ts';

type Entry = Output<typeof getPremises>['history'][number];

type Props = { readonly entries: readonly Entry[] };

/** Plain facts, the newest first; what came of a visit at which nobody was met is not said. */
export const History = ({ entries }: Props) => {
  const { t } = useTranslation('premises');
  return (
    <section>
      <h3 className="mt-2 mb-1 font-bold text-ink">{t('history')}</h3>
      <ol className="grid gap-1.5">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts of the past keep their places
          <Line entry={entry} key={index} />
        ))}
      </ol>
    </section>
  );
};

const Line = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('premises');
  const dayText = useDayText();
  const tierText = useTierText();
  const { visitClass } = entry;
  const tier = entry.tier === null ? '' : tierText({ tier: entry.tier, visitClass });
  const review =
    entry.reviewOn === null ? '' : t('reviewOn', { day: dayText(entry.reviewOn, 'short') });
  return (
    <li className="grid grid-cols-[76px_1fr] gap-x-3">
      <span className="figure text-muted">{dayText(entry.on, 'short')}</span>
      <span className="min-w-0 text-ink">
        {t(`events.${entry.type}`, { tier })}
        <span className="ml-2 text-muted">
          {[entry.reason, review, entry.by ?? ''].filter((part) => part !== '').join('　')}
        </span>
      </span>
    </li>
  );
};
