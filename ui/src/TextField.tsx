import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { FieldParts, type FieldProps, inputClass } from './Field.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** More than 1: a text area of so many lines. */
  readonly lines?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly width?: number;
};

export const TextField = (props: Props) => {
  const { lines = 1 } = props;
  const area = `${inputClass} h-auto! py-2.5 leading-relaxed`;
  const style = { width: props.width ?? (lines > 1 ? 560 : 320) };
  return (
    <AriaTextField
      autoFocus={props.autoFocus ?? false}
      className={props.compact ? 'group' : 'group mb-4 max-w-full'}
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      onChange={props.onChange}
      validationBehavior="aria"
      value={props.value}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldParts {...props}>
        {lines > 1 ? (
          <TextArea className={area} rows={lines} style={style} />
        ) : (
          <Input
            className={props.compact ? `${inputClass} reach h-9! px-2!` : inputClass}
            inputMode={props.inputMode ?? 'text'}
            style={style}
          />
        )}
      </FieldParts>
    </AriaTextField>
  );
};
