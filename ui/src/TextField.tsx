import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { FieldParts, type FieldProps, inputClass } from './Field.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** More than 1: a text area of so many lines. */
  readonly lines?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoFocus?: boolean;
  /** 'password': what is typed is not shown. */
  readonly type?: 'text' | 'password';
  /** What a browser or password manager may fill in here (WCAG 1.3.5). */
  readonly autoComplete?: string;
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
      type={props.type ?? 'text'}
      validationBehavior="aria"
      value={props.value}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
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
