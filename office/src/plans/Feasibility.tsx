import { planDefaults } from '@meguri/core/plans/contact.ts';
import { hoursOf } from '@meguri/core/plans/work.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FeasibilitySentence } from '@meguri/ui/FeasibilitySentence.tsx';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Board } from './board.ts';
import { Ways } from './Ways.tsx';

type Props = { readonly board: Board };

const percent = (rate: number | null): number => Math.round((rate ?? 0) * 100);

/** First what the plan can reach, in a sentence, then how to win hours (MG-6.2b). */
export const Feasibility = ({ board }: Props) => {
  const { t } = useTranslation('plans');
  const { feasibility, remedies } = board;
  const [needed, available] = [
    hoursOf(feasibility.neededMinutes),
    hoursOf(feasibility.availableMinutes),
  ];
  const figure = { b: <b className="figure" /> };
  const covers = {
    due: feasibility.dueCount,
    met: feasibility.expectedMetCount,
    percent: percent(feasibility.coverageRate),
  };
  return (
    <FeasibilitySentence
      available={available}
      covers={
        feasibility.dueCount === 0 ? (
          t('nothingDue')
        ) : (
          <Trans components={figure} i18nKey="covers" t={t} values={covers} />
        )
      }
      ground={
        board.months.some((month) => month.capacityMinutes > 0) ? (
          <Ground board={board} />
        ) : (
          t('notAllotted')
        )
      }
      needed={needed}
      ways={
        remedies.length > 0 && needed > 0 ? (
          <Ways board={board} missing={needed - available} />
        ) : undefined
      }
    >
      <Trans components={figure} i18nKey="lead" t={t} values={{ needed, available }} />
    </FeasibilitySentence>
  );
};

/** Where the averages come from; the formula opens below. */
const Ground = ({ board: { ground } }: Props) => {
  const { t } = useTranslation('plans');
  const [isOpen, setOpen] = useState(false);
  const source = ground.measured ? t('groundMeasured') : t('groundAssumed');
  const rate = percent(ground.contactRate);
  return (
    <>
      {t('ground', { minutes: ground.doorMinutes, rate, source })}
      <Button expanded={isOpen} look="text" onPress={() => setOpen(!isOpen)} size={28}>
        {t('how')}
      </Button>
      {isOpen && (
        <>
          <span className="block">
            {t('howDoor', {
              walk: ground.walkMinutes,
              tries: ground.maxTries,
              ...planDefaults.doorMinutes,
            })}
          </span>
          <span className="block">{t('howTime')}</span>
        </>
      )}
    </>
  );
};
