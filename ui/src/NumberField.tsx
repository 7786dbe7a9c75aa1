import { useState } from 'react';
import type { FieldProps } from './Field.tsx';
import { type Limits, readNumber } from './read-number.ts';
import { TextField } from './TextField.tsx';
import { type UiWords, useWords } from './words.ts';

type Props = FieldProps &
  Limits & {
    readonly value: number | null;
    /** Null while the text is empty or not a number in the range. */
    readonly onChange: (value: number | null) => void;
    readonly width?: number;
  };

const complaint = (text: string, limits: Limits, words: UiWords): string | undefined => {
  const read = readNumber(text, limits);
  if (read === 'malformed') return words.numberWanted;
  if (read === 'outside') return words.range(limits.min ?? 0, limits.max ?? 999_999);
  return undefined;
};

export const NumberField = (props: Props) => {
  const words = useWords();
  const [text, setText] = useState(props.value === null ? '' : String(props.value));
  const [left, setLeft] = useState(false);
  const change = (typed: string) => {
    setText(typed);
    const read = readNumber(typed, props);
    props.onChange(typeof read === 'number' ? read : null);
  };
  return (
    <TextField
      {...props}
      error={props.error ?? (left ? complaint(text, props, words) : undefined)}
      inputMode={props.decimals ? 'decimal' : 'numeric'}
      onBlur={() => setLeft(true)}
      onChange={change}
      value={text}
      width={props.width ?? 160}
    />
  );
};
