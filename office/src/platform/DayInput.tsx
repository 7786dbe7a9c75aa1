import type { Day } from '@meguri/core/base/day.ts';
import { parseDay } from '@meguri/core/base/era.ts';
import { explain } from '@meguri/core/refusals.ts';
import { DayField, type ReadDay } from '@meguri/ui/DayField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from './format.ts';
import { useLanguage } from './language.ts';

type Props = {
  readonly label: string;
  readonly day: Day | null;
  /** Null while the text is no day. */
  readonly onDay: (day: Day | null) => void;
  readonly required?: boolean;
  readonly width?: number;
};

/** A day in any way people write it; says which day it understood. */
export const DayInput = ({ label, day, onDay, required = true, width = 240 }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const dayText = useDayText();
  const [text, setText] = useState(
    day === null ? '' : dayText(day, language === 'en' ? 'short' : 'long'),
  );
  const read = (typed: string): ReadDay => {
    const parsed = parseDay(typed);
    if (parsed.ok) return { ok: true, day: parsed.value, shown: dayText(parsed.value) };
    const { code, details } = parsed.refusal;
    const { say, next } = explain(code, details, language);
    return { ok: false, message: `${say}${language === 'en' ? ' ' : ''}${next}` };
  };
  return (
    <DayField
      hint={t('dayHint')}
      label={label}
      onDay={onDay}
      onText={setText}
      read={read}
      required={required}
      text={text}
      width={width}
    />
  );
};
