import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';

type Props<Id extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
};

/** Some of a few. */
export const CheckList = <Id extends string>({ label, options, chosen, onChange }: Props<Id>) => (
  <fieldset className="mb-4">
    <legend className="mb-1 font-bold text-[16px] text-ink">{label}</legend>
    {options.map((option) => (
      <CheckboxField
        checked={chosen.includes(option.id)}
        key={option.id}
        onChange={(isOn) =>
          onChange(isOn ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))
        }
      >
        {option.label}
      </CheckboxField>
    ))}
  </fieldset>
);
