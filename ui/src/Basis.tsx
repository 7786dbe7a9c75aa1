import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { useShortcut } from './use-shortcut.ts';
import { useWords } from './words.ts';

type Props = {
  /** The clause in the words of the directive, such as 第6の3. */
  readonly clause: string;
  readonly onOpen: () => void;
  readonly isOpen?: boolean;
};

/** Every screen says on which clause it rests; `?` opens it. */
export const Basis = ({ clause, onOpen, isOpen = false }: Props) => {
  const words = useWords();
  useShortcut('?', onOpen);
  return (
    <AriaButton
      aria-expanded={isOpen}
      aria-keyshortcuts="?"
      className="reach inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-6 border border-dashed border-line-strong bg-paper px-3 text-muted hover:bg-select-soft"
      onPress={onOpen}
    >
      <Icon name="basis" size={16} />
      {words.basis}
      <b className="text-ink">{clause}</b>
      <span className="sr-only">{words.opens}</span>
    </AriaButton>
  );
};
