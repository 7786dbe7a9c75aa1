import { useRef } from 'react';
import { Button as AriaButton, SearchField as AriaSearchField, Input } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { useShortcut } from './use-shortcut.ts';
import { useWords } from './words.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit?: (text: string) => void;
  readonly placeholder?: string;
  /** Width in pixels; narrower when there is no room. */
  readonly width?: number;
};

/** `/` moves here from anywhere on the screen. */
export const SearchField = (props: Props) => {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  return (
    <AriaSearchField
      aria-label={props.label}
      className="group flex h-9 max-w-full items-center gap-2 rounded-6 border border-hint bg-paper px-2.5 text-hint"
      onChange={props.onChange}
      style={{ width: props.width ?? 240 }}
      value={props.value}
      {...(props.onSubmit ? { onSubmit: props.onSubmit } : {})}
    >
      <Icon name="search" />
      <Input
        aria-keyshortcuts="/"
        className="reach h-8 min-w-0 flex-1 bg-transparent text-ink placeholder:text-hint [&::-webkit-search-cancel-button]:hidden"
        placeholder={props.placeholder ?? props.label}
        ref={input}
      />
      <AriaButton
        aria-label={words.clearSearch}
        className="reach cursor-pointer text-body group-data-[empty]:hidden"
      >
        <Icon name="close" size={16} />
      </AriaButton>
      <kbd className="rounded-4 border border-line px-1.5 text-muted not-group-data-[empty]:hidden">
        /
      </kbd>
    </AriaSearchField>
  );
};
