import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import { IntervalDialog } from './IntervalDialog.tsx';
import { type IntervalLine, type KnownIntervals, useIntervalLines } from './interval-lines.ts';

type Props = {
  readonly known: KnownIntervals;
  readonly stationId: string;
  readonly sets: boolean;
};

export const IntervalLines = ({ known, stationId, sets }: Props) => (
  <div className="mb-3 grid gap-2">
    {useIntervalLines(known).map((line) => (
      <Line key={line.visitClass ?? line.tier} line={line} sets={sets} stationId={stationId} />
    ))}
    {known.campaigns.map((campaign) => (
      <Campaign campaign={campaign} key={campaign.id} />
    ))}
  </div>
);

type LineProps = Omit<Props, 'known'> & { readonly line: IntervalLine };

const Line = ({ line, stationId, sets }: LineProps) => {
  const { t } = useTranslation('premises');
  const [isOpen, setOpen] = useState(false);
  const { now, standard, name, byHeadquarters } = line;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <b className="min-w-20 text-ink">{name}</b>
      <span className="text-ink">
        {now === null ? t('intervals.unset') : t('intervals.inForce', { months: now })}
      </span>
      {standard !== null && (
        <span className="text-muted">{t('intervals.standard', { months: standard })}</span>
      )}
      {byHeadquarters && <span className="text-muted">{t('intervals.byHeadquarters')}</span>}
      {sets && !byHeadquarters && (
        <Button onPress={() => setOpen(true)} size={28}>
          {t('intervals.save')}
        </Button>
      )}
      {isOpen && (
        <IntervalDialog line={line} onClose={() => setOpen(false)} stationId={stationId} />
      )}
    </div>
  );
};

const Campaign = ({ campaign }: { readonly campaign: KnownIntervals['campaigns'][number] }) => {
  const { t } = useTranslation('premises');
  const language = useLanguage();
  const dayText = useDayText();
  const { title, months, fromOn, untilOn } = campaign;
  const days = { from: dayText(fromOn, 'short'), until: dayText(untilOn, 'short') };
  return (
    <p className="text-ink">
      <b className="mr-4">{title[language]}</b>
      {t('intervals.campaign', { months, ...days })}
    </p>
  );
};
