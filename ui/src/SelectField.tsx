import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { FieldParts, type FieldProps, inputClass } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

export type SelectOption<Value extends string> = { readonly id: Value; readonly label: string };

type Props<Value extends string> = FieldProps & {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly width?: number;
};

export const SelectField = <Value extends string>(props: Props<Value>) => {
  const words = useWords();
  return (
    <Select
      className="group mb-4 max-w-full"
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      onChange={(key) => {
        const chosen = props.options.find((option) => option.id === key);
        if (chosen) props.onChange(chosen.id);
      }}
      placeholder={words.choose}
      validationBehavior="aria"
      value={props.value}
    >
      <FieldParts {...props}>
        <AriaButton
          className={`${inputClass} flex cursor-pointer items-center justify-between gap-2 text-left`}
          style={{ width: props.width ?? 320 }}
        >
          <SelectValue className="truncate [&_svg]:hidden data-[placeholder]:text-hint" />
          <Icon name="down" />
        </AriaButton>
      </FieldParts>
      <Popover className="min-w-(--trigger-width) overflow-auto rounded-8 border border-line-strong bg-paper shadow-float">
        <ListBox className="py-1.5">
          {props.options.map((option) => (
            <ListBoxItem
              className="group/item flex min-h-11 cursor-pointer items-center gap-2 px-3 text-[16px] data-[focused]:bg-select-soft"
              id={option.id}
              key={option.id}
              textValue={option.label}
            >
              <Icon
                className="invisible group-data-[selected]/item:visible"
                name="check"
                size={16}
              />
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
};
