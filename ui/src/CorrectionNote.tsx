import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly title: string;
  readonly computed: string;
  readonly corrected: string;
  readonly reason: string;
  readonly author: string;
  /** Who confirmed it and when; absent while it is open. */
  readonly confirmed?: string;
  readonly withdrawn?: boolean;
};

/** Nothing is overwritten: the computed and the corrected value stand side by side. */
export const CorrectionNote = (props: Props) => {
  const words = useWords();
  return (
    <div className="border border-l-6 border-attention-line border-l-attention px-3 py-2.5">
      <h3 className="flex items-center gap-1.5 font-bold text-ink">
        <Icon name="correct" size={16} />
        {props.title}
      </h3>
      <dl className="my-1.5 flex items-center gap-3.5">
        <Value label={words.computed} value={props.computed} />
        <Icon name="next" />
        <Value
          className="border-2! border-attention-line! bg-attention-soft"
          label={words.corrected}
          struck={props.withdrawn ?? false}
          value={props.corrected}
        />
      </dl>
      <p>{props.reason}</p>
      <p className="text-muted">{[props.author, props.confirmed].filter(Boolean).join('　')}</p>
    </div>
  );
};

type ValueProps = {
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  readonly struck?: boolean;
};

const Value = ({ label, value, className = '', struck = false }: ValueProps) => (
  <div className={`border border-line px-3.5 py-0.5 text-center ${className}`}>
    <dt className="text-muted">{label}</dt>
    <dd className={`figure text-[22px]/tight font-bold text-ink ${struck ? 'line-through' : ''}`}>
      {value}
    </dd>
  </div>
);
