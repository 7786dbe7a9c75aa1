import { FilterChip } from '@meguri/ui/FilterChip.tsx';
import { SelectField, type SelectOption } from '@meguri/ui/SelectField.tsx';

type Props<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly SelectOption<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Several of a list: what was chosen stands below and goes by a press. */
export const ChosenList = <Value extends string>(props: Props<Value>) => {
  const { label, hint, options, chosen, onChange } = props;
  return (
    <div className="mb-4">
      <SelectField
        label={label}
        onChange={(id) => onChange([...chosen.filter((one) => one !== id), id])}
        options={options.filter(({ id }) => !chosen.includes(id))}
        value={null}
        {...(hint === undefined ? {} : { hint })}
      />
      {chosen.length > 0 && (
        <div className="-mt-2 flex flex-wrap gap-2">
          {chosen.map((id) => (
            <FilterChip
              key={id}
              label={options.find((one) => one.id === id)?.label ?? id}
              on
              onPress={() => onChange(chosen.filter((one) => one !== id))}
            />
          ))}
        </div>
      )}
    </div>
  );
};
