import { localStates } from '@meguri/core/materials/local.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { LocalActs } from './LocalActs.tsx';
import { LocalForm } from './LocalForm.tsx';
import { LocalWords } from './LocalWords.tsx';
import { type Local, localTones } from './local.ts';

type Props = { readonly local: Local; readonly onMonth: (month: string) => void };

const monthText = (month: string, language: 'ja' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    timeZone: 'UTC',
  }).format(new Date(`${month}T00:00:00Z`));

/** The text of one month: read, written, sent on. */
export const LocalMonth = ({ local, onMonth }: Props) => {
  const { t } = useTranslation('materials');
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const { material, station } = local;
  return (
    <Section
      side={
        material && (
          <Chip tone={localTones[material.state]}>{localStates[material.state][language]}</Chip>
        )
      }
      title={t('local.titleOf', { station: station.name })}
    >
      <div className="mb-4 max-w-full overflow-x-auto">
        <SegmentedControl
          label={t('local.month')}
          onChange={onMonth}
          options={local.months.map((id) => ({ id, label: monthText(id, language) }))}
          value={local.month}
        />
      </div>
      {writing ? (
        <LocalForm local={local} onClose={() => setWriting(false)} />
      ) : (
        <Shown local={local} onWrite={() => setWriting(true)} />
      )}
    </Section>
  );
};

type ShownProps = { readonly local: Local; readonly onWrite: () => void };

const Shown = ({ local, onWrite }: ShownProps) => {
  const { t } = useTranslation('materials');
  const { material, may } = local;
  if (material === null) {
    return (
      <EmptyState
        action={
          may.write && (
            <Button look="solid" onPress={onWrite} size={48}>
              {t('local.write')}
            </Button>
          )
        }
        icon="sheet"
        title={t('local.none')}
      >
        {may.write ? t('local.noneBody') : t('local.noneOther')}
      </EmptyState>
    );
  }
  return (
    <>
      <LocalWords guidance={local.guidance} text={material} />
      <LocalActs may={may} onWrite={onWrite} text={material} />
    </>
  );
};
