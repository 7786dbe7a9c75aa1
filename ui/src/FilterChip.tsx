import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly label: string;
  readonly count?: number;
  /** On: pressing removes the filter. Off: pressing adds it. */
  readonly on: boolean;
  readonly onPress: () => void;
};

export const FilterChip = ({ label, count, on, onPress }: Props) => {
  const words = useWords();
  return (
    <AriaButton
      aria-pressed={on}
      className={classes(
        'reach inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-[18px] border px-3 hover:underline',
        on ? 'border-action bg-select-soft text-link' : 'border-line-strong bg-paper text-body',
      )}
      onPress={onPress}
    >
      {!on && <Icon name="filter" size={16} />}
      {label}
      {count !== undefined && <span className="figure">{count}</span>}
      {on && (
        <>
          <span className="sr-only">{words.remove}</span>
          <Icon name="close" size={16} />
        </>
      )}
    </AriaButton>
  );
};
