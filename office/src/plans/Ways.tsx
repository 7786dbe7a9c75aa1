import { RadioField } from '@meguri/ui/RadioField.tsx';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Board, townName } from './board.ts';

type Props = {
  readonly board: Board;
  /** Whole hours; none or fewer: there is enough time. */
  readonly missing: number;
};

type Remedy = Board['remedies'][number];

const tenths = (minutes: number): number => Math.round(minutes / 6) / 10;

const wayText = (board: Board, remedy: Remedy, t: TFunction<'plans'>): string => {
  switch (remedy.code) {
    case 'same-building':
      return t('way.same-building', { buildings: remedy.buildings, doors: remedy.doors });
    case 'off-hours':
      return t('way.off-hours', {
        town: townName(board, remedy.townPartId),
        doors: remedy.doors,
      });
    case 'preferred-hours':
      return t('way.preferred-hours', { doors: remedy.doors });
    case 'protected-day':
      return t('way.protected-day', { month: remedy.month });
  }
};

/** Three ways to win hours; choosing one says what it does to the hours that are missing. */
export const Ways = ({ board, missing }: Props) => {
  const { t } = useTranslation('plans');
  const [code, setCode] = useState<Remedy['code'] | null>(null);
  const chosen = board.remedies.find((remedy) => remedy.code === code);
  const left = chosen === undefined ? 0 : Math.round((missing - tenths(chosen.minutes)) * 10) / 10;
  return (
    <>
      <RadioField
        label={missing > 0 ? t('waysMissing', { hours: missing }) : t('ways')}
        onChange={setCode}
        options={board.remedies.map((remedy) => ({
          id: remedy.code,
          label: wayText(board, remedy, t),
          side: t('gain', { hours: tenths(remedy.minutes) }),
        }))}
        value={code}
      />
      <p className="text-ink" role="status">
        {chosen &&
          missing > 0 &&
          (left > 0 ? t('wayEffect', { before: missing, after: left }) : t('wayEnough'))}
      </p>
    </>
  );
};
