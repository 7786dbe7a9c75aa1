import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';

type Option = { readonly id: string; readonly label: string };

type Props = {
  readonly label: string;
  readonly all: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several of a list, with one mark for all of them. */
export const Choices = ({ label, all, options, chosen, onChange }: Props) => {
  const ids = options.map(({ id }) => id);
  const isAll = ids.length > 0 && ids.every((id) => chosen.includes(id));
  return (
    <fieldset className="mb-4">
      <legend className="font-bold text-[16px] text-ink">{label}</legend>
      {options.length > 1 && (
        <CheckboxField checked={isAll} onChange={(on) => onChange(on ? ids : [])}>
          {all}
        </CheckboxField>
      )}
      <div className="own-scroll max-h-[220px] border-line border-y pl-1">
        {options.map(({ id, label: name }) => (
          <CheckboxField
            checked={chosen.includes(id)}
            key={id}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {name}
          </CheckboxField>
        ))}
      </div>
    </fieldset>
  );
};
