import { useId } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords } from './words.ts';

export type NavigationEntry = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
  /** How many things wait there; nothing is shown for 0. */
  readonly waiting?: number;
};

export type NavigationGroup = {
  /** What the entries have in common; the first of all, one's own work, needs no name. */
  readonly name?: string;
  readonly entries: readonly NavigationEntry[];
};

type Props = {
  /** Groups in fixed order, a thin rule between them. */
  readonly groups: readonly NavigationGroup[];
  readonly rail?: boolean;
};

const Entry = ({ entry, rail }: { readonly entry: NavigationEntry; readonly rail: boolean }) => {
  const wordClass = rail ? 'sr-only' : 'sr-only min-[1200px]:not-sr-only';
  return (
    <AriaLink
      className={classes(
        'reach flex min-h-9 items-center gap-3 border-l-4 py-1 pr-3 pl-3.5 text-body hover:bg-select-soft hover:underline pointer-coarse:min-h-11',
        entry.current
          ? 'border-action bg-select-soft font-bold text-link'
          : 'border-transparent no-underline',
      )}
      href={entry.href}
      {...(entry.current ? { 'aria-current': 'page' as const } : {})}
    >
      <span title={entry.label}>
        <Icon name={entry.icon} size={20} />
      </span>
      <span className={wordClass}>{entry.label}</span>
      {entry.waiting ? (
        <span
          className={classes(
            'figure ml-auto min-w-[22px] rounded-[10px] bg-muted px-1.5 text-center text-[14px]/5 font-bold text-white',
            rail ? 'hidden' : 'hidden min-[1200px]:inline',
          )}
        >
          {entry.waiting}
        </span>
      ) : null}
    </AriaLink>
  );
};

const Group = ({ group, rail }: { readonly group: NavigationGroup; readonly rail: boolean }) => {
  const id = useId();
  const { name, entries } = group;
  const nameClass = rail ? 'sr-only' : 'sr-only min-[1200px]:not-sr-only';
  return (
    <>
      {name !== undefined && (
        <p className={nameClass} id={id}>
          <span className="block px-4.5 pb-0.5 text-[14px] text-muted">{name}</span>
        </p>
      )}
      <ul {...(name === undefined ? {} : { 'aria-labelledby': id })}>
        {entries.map((entry) => (
          <li key={entry.href}>
            <Entry entry={entry} rail={rail} />
          </li>
        ))}
      </ul>
    </>
  );
};

export const Navigation = ({ groups, rail = false }: Props) => {
  const words = useWords();
  const shown = groups.filter(({ entries }) => entries.length > 0);
  return (
    <nav aria-label={words.navigation} className="border-r border-line bg-surface/40">
      <div className="sticky top-[52px] max-h-[calc(100vh-52px)] overflow-y-auto py-3">
        {shown.map((group, index) => (
          <div
            className={classes(index > 0 && 'mt-2 border-t border-line pt-2')}
            key={group.entries.map((entry) => entry.href).join()}
          >
            <Group group={group} rail={rail} />
          </div>
        ))}
      </div>
    </nav>
  );
};
