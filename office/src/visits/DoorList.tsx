import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { classes } from '@meguri/ui/classes.ts';
import { Icon } from '@meguri/ui/Icon.tsx';
import { memo, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TierOf } from '../premises/use-columns.tsx';
import type { Sending } from './use-day-entry.ts';

type Props = {
  readonly rows: readonly PremisesRow[];
  readonly at: number;
  /** Doors with a visit of this day from before. */
  readonly before: ReadonlySet<string>;
  readonly sendings: ReadonlyMap<string, Sending>;
  readonly onKey: (key: string) => boolean;
  readonly onChoose: (at: number) => void;
};

/** The doors in the order of a walk; the keys of a visit work here and nowhere else. */
export const DoorList = ({ rows, at, before, sendings, onKey, onChoose }: Props) => {
  const { t } = useTranslation('visits');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // The page is for typing: the first key may be an outcome.
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      aria-activedescendant={`${id}-${at}`}
      aria-label={t('entry.doors')}
      className="max-h-[calc(100vh-430px)] min-h-66 overflow-auto border-y border-line-strong -outline-offset-4! max-[900px]:max-h-66"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (onKey(event.key)) event.preventDefault();
      }}
      ref={list}
      role="listbox"
      tabIndex={0}
    >
      {rows.map((row, index) => (
        <Door
          chosen={index === at}
          done={before.has(row.id)}
          id={`${id}-${index}`}
          index={index}
          key={row.id}
          onChoose={onChoose}
          row={row}
          state={sendings.get(row.id)?.state}
        />
      ))}
    </div>
  );
};

type DoorProps = {
  readonly id: string;
  readonly index: number;
  readonly row: PremisesRow;
  readonly chosen: boolean;
  readonly done: boolean;
  readonly state: Sending['state'] | undefined;
  readonly onChoose: (at: number) => void;
};

const Door = memo(({ id, index, row, chosen, done, state, onChoose }: DoorProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the list moves by keys, focus stays on it
  // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list (aria-activedescendant)
  <div
    aria-selected={chosen}
    className={classes(
      'flex min-h-9 cursor-pointer items-center gap-2.5 border-b border-line px-2.5 text-ink hover:bg-select-soft',
      chosen && 'border-l-4 border-l-action bg-select font-bold',
    )}
    id={id}
    onClick={() => onChoose(index)}
    role="option"
  >
    <Icon className="text-muted" name={row.kind} size={16} />
    <span className="min-w-0 flex-1 truncate">
      {row.address}
      {row.name && `　${row.name}`}
    </span>
    {row.tier === 'priority' && <TierOf row={row} />}
    <DoorState done={done} state={state} />
  </div>
));

// Every finished door reads the same, whatever came of it (screens 13).
const DoorState = ({ done, state }: Pick<DoorProps, 'done' | 'state'>) => {
  const { t } = useTranslation('visits');
  if (state === 'refused') {
    return (
      <span className="font-bold text-refusal">
        <Icon name="alert" size={16} /> {t('entry.refused')}
      </span>
    );
  }
  if (state === 'saving') return <span className="text-muted">{t('entry.saving')}</span>;
  return done || state === 'saved' ? (
    <span className="text-success-ink">
      <Icon name="done" size={16} /> {t('entry.done')}
    </span>
  ) : null;
};
