import { TextField } from '@meguri/ui/TextField.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readClock } from './clock.ts';

type Props = {
  readonly label: string;
  /** 'HH:MM'; null while the text is no time. */
  readonly clock: string | null;
  readonly onClock: (clock: string | null) => void;
  readonly hint?: boolean;
};

/** A time of day as it is typed quickest; complains only after the field was left. */
export const ClockField = ({ label, clock, onClock, hint = true }: Props) => {
  const { t } = useTranslation('visits');
  const [text, setText] = useState(clock ?? '');
  const [left, setLeft] = useState(false);
  // Keys of the list change the time too; what is being typed is never replaced.
  useEffect(() => {
    setText((typed) => (clock === null || readClock(typed) === clock ? typed : clock));
  }, [clock]);
  return (
    <TextField
      error={left && readClock(text) === null ? t('clockWrong', { text }) : undefined}
      inputMode="numeric"
      label={label}
      onBlur={() => setLeft(true)}
      onChange={(typed) => {
        setText(typed);
        onClock(readClock(typed));
      }}
      required
      value={text}
      width={140}
      {...(hint ? { hint: t('clockHint') } : {})}
    />
  );
};
