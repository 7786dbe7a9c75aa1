import { type ReactNode, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import { useWords } from './words.ts';

export type Figure = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly note?: ReactNode;
  /** Formula with its numbers, as text, and what it means. */
  readonly formula?: { readonly text: string; readonly meaning: string };
  /** Opens the records the figure was computed from. */
  readonly records?: { readonly label: string; readonly href: string };
  /** Not part of the prescribed form: hatched, dashed. */
  readonly outside?: boolean;
};

type Props = {
  readonly label: string;
  readonly figures: readonly Figure[];
  /** What the figures speak about (a year chooser, a day), before the first. */
  readonly lead?: ReactNode;
  /** Four in a side column. */
  readonly compact?: boolean;
};

export const FigureStrip = ({ label, figures, lead, compact = false }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce the figures as a form
  <div aria-label={label} className="mb-3 flex flex-wrap rounded-8 border border-line" role="group">
    {lead && <div className="flex flex-col justify-center gap-1 px-4.5 py-2.5">{lead}</div>}
    {figures.map((figure) => (
      <FigureBox compact={compact} figure={figure} key={figure.id} />
    ))}
  </div>
);

type BoxProps = { readonly figure: Figure; readonly compact: boolean };

const FigureBox = ({ figure, compact }: BoxProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and leaving close what the button opened
    <div
      className={classes(
        'relative -ml-px flex-1 border-l py-2.5 first:ml-0 first:border-l-0 last:rounded-r-8',
        compact ? 'min-w-24 px-3' : 'min-w-36 px-4.5',
        figure.outside ? 'hatched border-dashed border-line-strong' : 'border-line',
        isOpen && 'bg-select-soft',
      )}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onMouseLeave={() => setOpen(false)}
    >
      <div className="flex items-center justify-between gap-2 text-muted">
        <span>{figure.label}</span>
        {figure.formula && <FormulaButton figure={figure} isOpen={isOpen} setOpen={setOpen} />}
      </div>
      <FigureValue compact={compact} figure={figure} />
      {figure.note && <div className="text-muted">{figure.note}</div>}
      {isOpen && figure.formula && <Formula figure={figure} formula={figure.formula} />}
    </div>
  );
};

const FigureValue = ({ figure, compact }: BoxProps) => {
  const size = compact ? 'text-[22px]/tight' : 'text-[28px]/tight';
  const value = <b className={`figure ${size} text-ink`}>{figure.value}</b>;
  const unit = figure.unit && <span className="ml-1">{figure.unit}</span>;
  return (
    <div className="text-ink">
      {figure.records ? (
        <Link
          className="text-ink! no-underline hover:underline"
          href={figure.records.href}
          label={`${figure.label} ${figure.value}${figure.unit ?? ''} ${figure.records.label}`}
        >
          {value}
          {unit}
        </Link>
      ) : (
        <>
          {value}
          {unit}
        </>
      )}
    </div>
  );
};

type FormulaButtonProps = {
  readonly figure: Figure;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
};

/** Opens by pointer, focus and tap; the formula that appears is text, not a picture. */
const FormulaButton = ({ figure, isOpen, setOpen }: FormulaButtonProps) => {
  const words = useWords();
  return (
    <AriaButton
      aria-expanded={isOpen}
      aria-label={words.showFormula(figure.label)}
      className="reach min-w-6 cursor-pointer text-hint after:-inset-x-2"
      onFocusChange={(focused) => focused && setOpen(true)}
      onHoverStart={() => setOpen(true)}
      onPress={() => setOpen(true)}
    >
      <Icon name="info" size={16} />
    </AriaButton>
  );
};

type FormulaProps = {
  readonly figure: Figure;
  readonly formula: NonNullable<Figure['formula']>;
};

const Formula = ({ figure, formula }: FormulaProps) => {
  const id = useId();
  return (
    <div
      aria-labelledby={id}
      className="absolute top-full left-0 z-20 mt-1 w-max max-w-[min(580px,80vw)] rounded-8 bg-ink px-3.5 py-2.5 leading-relaxed text-white shadow-float"
      role="note"
    >
      <p className="figure font-bold" id={id}>
        {formula.text}
      </p>
      <p>{formula.meaning}</p>
      {figure.records && (
        <Link className="text-white!" href={figure.records.href}>
          {figure.records.label}
        </Link>
      )}
    </div>
  );
};
