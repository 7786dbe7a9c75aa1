import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

/** What every field shares. */
export type FieldProps = {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
  /** The sentence that says what is wrong with which value, and what to enter. */
  readonly error?: string | undefined;
  /** Inside a table: the column says it, only a reader hears the label. */
  readonly compact?: boolean;
  /** Narrows what is shown: neither required nor optional. */
  readonly filter?: boolean;
};

export const inputClass =
  'h-12 max-w-full rounded-6 border border-hint bg-paper px-3 text-[16px] text-ink placeholder:text-hint group-data-[invalid]:border-2 group-data-[invalid]:border-refusal data-[invalid]:border-2 data-[invalid]:border-refusal';

type PartsProps = FieldProps & { readonly children: ReactNode };

/** Label, 必須 or なくてもよい, the control, a hint, the error: for the React Aria field around it. */
export const FieldParts = (props: PartsProps) => {
  const { label, required, hint, error, compact, filter, children } = props;
  const words = useWords();
  return (
    <>
      <Label
        className={
          compact ? 'sr-only' : 'mb-1.5 flex flex-wrap items-center gap-2.5 text-[16px] text-ink'
        }
      >
        <b>{label}</b>
        {!filter && (
          <span className={required ? 'text-refusal' : 'text-muted'}>
            {required ? words.required : words.optional}
          </span>
        )}
      </Label>
      {children}
      {hint && (
        <Text className="mt-1 block text-muted" slot="description">
          {hint}
        </Text>
      )}
      <FieldError className="mt-1.5 flex gap-1.5 text-refusal">
        <Icon name="alert" />
        <span>{error}</span>
      </FieldError>
    </>
  );
};
