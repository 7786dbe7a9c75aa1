import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './Icon.tsx';

type Option<Value extends string> = {
  readonly id: Value;
  readonly label: string;
  readonly count?: number;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few; wraps to more lines when the words are long. */
export const SegmentedControl = <Value extends string>(props: Props<Value>) => (
  <ToggleButtonGroup
    aria-label={props.label}
    className="inline-flex flex-wrap rounded-6 border border-hint bg-paper"
    disallowEmptySelection
    onSelectionChange={(keys) => {
      const chosen = props.options.find((option) => keys.has(option.id));
      if (chosen) props.onChange(chosen.id);
    }}
    selectedKeys={[props.value]}
    selectionMode="single"
  >
    {props.options.map((option) => (
      <ToggleButton
        className="reach group inline-flex min-h-[34px] cursor-pointer items-center gap-1.5 border-l border-line-strong px-3 first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] hover:bg-select-soft data-[selected]:bg-bar-done data-[selected]:font-bold data-[selected]:text-white"
        id={option.id}
        key={option.id}
      >
        <Icon className="hidden! group-data-[selected]:inline-block!" name="check" size={14} />
        {option.label}
        {option.count !== undefined && <span className="figure">{option.count}</span>}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
