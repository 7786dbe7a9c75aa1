import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { Evidence } from './commendation.ts';

export type Named = Pick<Evidence, 'kind' | 'subjectId'>;

type Props = {
  readonly options: readonly Evidence[];
  readonly chosen: readonly Named[];
  readonly onChange: (chosen: readonly Named[]) => void;
};

const atFirst = 8;

const isSame = (a: Named, b: Named): boolean => a.kind === b.kind && a.subjectId === b.subjectId;

/** Records that show it, the newest first; never a number. */
export const EvidenceField = ({ options, chosen, onChange }: Props) => {
  const { t } = useTranslation('commendations');
  const language = useLanguage();
  const dayText = useDayText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? options : options.slice(0, atFirst);
  const toggle = (one: Evidence, isOn: boolean) => {
    const rest = chosen.filter((each) => !isSame(each, one));
    onChange(isOn ? [...rest, { kind: one.kind, subjectId: one.subjectId }] : rest);
  };
  return (
    <fieldset className="mb-5">
      <legend className="mb-1.5 font-bold text-[16px]">{t('new.evidence')}</legend>
      {options.length === 0 && <p className="text-muted">{t('new.evidenceNone')}</p>}
      <div className="grid gap-2">
        {shown.map((one) => (
          <CheckboxField
            checked={chosen.some((each) => isSame(each, one))}
            key={`${one.kind} ${one.subjectId} ${one.on}`}
            onChange={(isOn) => toggle(one, isOn)}
          >
            {`${dayText(one.on, 'short')}　${one.words[language]}`}
          </CheckboxField>
        ))}
      </div>
      {!isWhole && options.length > atFirst && (
        <Button look="text" onPress={() => setWhole(true)} size={36}>
          {t('new.more')}
        </Button>
      )}
    </fieldset>
  );
};
