import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

export type Step = {
  readonly label: string;
  readonly state: 'done' | 'current' | 'returned' | 'to-come';
  /** Day and person. */
  readonly note?: string;
};

type Props = { readonly label: string; readonly steps: readonly Step[] };

export const StepLine = ({ label, steps }: Props) => (
  <ol aria-label={label} className="flex flex-wrap gap-y-2">
    {steps.map((step, index) => (
      <li
        aria-current={step.state === 'current' ? 'step' : undefined}
        className="flex min-w-32 flex-1 flex-col gap-0.5 pr-3"
        key={step.label}
      >
        <StepMark number={index + 1} step={step} />
        <span className={step.state === 'current' ? 'font-bold text-ink' : 'text-body'}>
          {step.label}
        </span>
        {step.note && <span className="text-muted">{step.note}</span>}
      </li>
    ))}
  </ol>
);

const marks: Record<Step['state'], string> = {
  done: 'border-success bg-success-soft text-success-ink',
  current: 'border-action bg-action text-white',
  returned: 'border-attention-line bg-attention-soft text-attention-ink',
  'to-come': 'border-line-strong bg-paper text-muted',
};

const StepMark = ({ step, number }: { readonly step: Step; readonly number: number }) => {
  const words = useWords();
  return (
    <span className="flex items-center gap-2">
      <span
        className={classes(
          'figure grid size-7 place-items-center rounded-full border font-bold',
          marks[step.state],
        )}
      >
        {step.state === 'done' ? <Icon name="check" size={16} /> : number}
      </span>
      {step.state === 'done' && <span className="sr-only">{words.stepDone}</span>}
      {step.state === 'returned' && (
        <span className="text-attention-ink">{words.stepReturned}</span>
      )}
      <span aria-hidden="true" className="h-px flex-1 bg-line-strong" />
    </span>
  );
};
