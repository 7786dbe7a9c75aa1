import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

type Option<Value extends string> = {
  readonly id: Value;
  readonly label: ReactNode;
  /** At the end of the line, such as an effect of `+3.5時間`. */
  readonly side?: ReactNode;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

export const RadioField = <Value extends string>(props: Props<Value>) => (
  <RadioGroup
    onChange={(id) => {
      const chosen = props.options.find((option) => option.id === id);
      if (chosen) props.onChange(chosen.id);
    }}
    value={props.value}
  >
    <Label className="mb-1 block text-[16px] font-bold text-ink">{props.label}</Label>
    {props.options.map((option) => (
      <Radio
        className="group flex min-h-[30px] cursor-pointer items-center gap-2.5 reach"
        key={option.id}
        value={option.id}
      >
        <span className="size-[18px] shrink-0 rounded-full border-2 border-hint bg-paper group-data-[selected]:border-[5px] group-data-[selected]:border-action" />
        <span>{option.label}</span>
        {option.side && <b className="ml-auto text-ink">{option.side}</b>}
      </Radio>
    ))}
  </RadioGroup>
);
