import type { CardState, VisitOutcome } from '@meguri/core/premises/premises.ts';
import { visitOutcomes } from '@meguri/core/premises/premises.ts';
import { cardSteps } from '@meguri/core/visits/visit.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { Icon } from '@meguri/ui/Icon.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { DaySheet } from './day-sheet.ts';
import type { Draft } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly guidance: DaySheet['guidance'];
  /** The card before this visit. */
  readonly card: CardState;
  /** Saving was tried without an outcome. */
  readonly asked: boolean;
  readonly onOutcome: (outcome: VisitOutcome) => void;
  readonly onPart: (part: Partial<Draft>) => void;
};

/** The sheet of one visit: outcome first, the rest follows from it and may be changed. */
export const DraftFields = (props: Props) => (
  <>
    <OutcomeField {...props} />
    {props.draft.outcome === 'met' && <GuidanceField {...props} />}
    <SlipsField {...props} />
    <CardField {...props} />
  </>
);

const Labelled = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <div className="mb-3">
    <p aria-hidden="true" className="mb-1 font-bold text-ink">
      {label}
    </p>
    {children}
  </div>
);

const OutcomeField = ({ draft, asked, onOutcome }: Props) => {
  const { t } = useTranslation('visits');
  return (
    <Labelled label={t('outcome')}>
      <SegmentedControl<VisitOutcome | ''>
        label={t('outcome')}
        onChange={(outcome) => outcome !== '' && onOutcome(outcome)}
        options={visitOutcomes.map((id) => ({ id, label: t(`outcomes.${id}`) }))}
        value={draft.outcome ?? ''}
      />
      <p className="mt-1 text-refusal" role="alert">
        {asked && (
          <>
            <Icon className="mr-1" name="alert" />
            {t('outcomeMissing')}
          </>
        )}
      </p>
    </Labelled>
  );
};

const GuidanceField = ({ draft, guidance, onPart }: Props) => {
  const { t } = useTranslation('visits');
  const language = useLanguage();
  const toggle = (item: number, on: boolean) =>
    onPart({
      guidance: on
        ? [...draft.guidance, item].toSorted()
        : draft.guidance.filter((each) => each !== item),
    });
  return (
    <fieldset className="mb-3 *:min-h-9!">
      <legend className="min-h-0! font-bold text-ink">{t('guidance')}</legend>
      {guidance.map(({ item, label }) => (
        <CheckboxField
          checked={draft.guidance.includes(item)}
          key={item}
          onChange={(on) => toggle(item, on)}
        >
          <span className="text-[14px]">
            ({item}) {label[language]}
          </span>
        </CheckboxField>
      ))}
    </fieldset>
  );
};

const counts = ['0', '1', '2', '3'] as const;

const SlipsField = ({ draft, onPart }: Props) => {
  const { t } = useTranslation('visits');
  const options = counts.map((id) => ({ id, label: id }));
  const shown = (count: number) => counts[Math.min(count, 3)] ?? '0';
  return (
    <div className="flex flex-wrap gap-x-8">
      <Labelled label={t('crCards')}>
        <SegmentedControl
          label={t('crCards')}
          onChange={(count) => onPart({ crCards: Number(count) })}
          options={options}
          value={shown(draft.crCards)}
        />
      </Labelled>
      <Labelled label={t('patrolCards')}>
        <SegmentedControl
          label={t('patrolCards')}
          onChange={(count) => onPart({ patrolCards: Number(count) })}
          options={options}
          value={shown(draft.patrolCards)}
        />
      </Labelled>
    </div>
  );
};

// A card is completed once, and only where somebody was met (MG-N3): elsewhere it is not offered.
const CardField = ({ draft, card, onPart }: Props) => {
  const { t } = useTranslation('visits');
  if (card === 'completed') {
    return (
      <Labelled label={t('card')}>
        <p>{t('cardDone')}</p>
      </Labelled>
    );
  }
  const steps = cardSteps.filter((step) => step !== 'completed' || draft.outcome === 'met');
  return (
    <Labelled label={t('card')}>
      <SegmentedControl
        label={t('card')}
        onChange={(step) => onPart({ card: step === 'none' ? null : step, cardSource: null })}
        options={(['none', ...steps] as const).map((id) => ({ id, label: t(`cards.${id}`) }))}
        value={draft.card ?? 'none'}
      />
    </Labelled>
  );
};
