import { useWords } from './words.ts';

export type MonthBar = {
  readonly label: string;
  readonly plan: number;
  readonly done: number;
  /** Not over yet: hatched. */
  readonly partial?: boolean;
  /** Beside the one month a page is about. */
  readonly soft?: boolean;
};

type Props = {
  readonly title: string;
  readonly bars: readonly MonthBar[];
  /** The results stand in their bars. */
  readonly values?: boolean;
};

const fillOf = ({ partial, soft }: MonthBar): string => {
  if (partial) return 'hatched-done border border-bar-done';
  return soft ? 'bg-bar-soft text-ink' : 'bg-bar-done text-white';
};

/** Plan as an outline, result inside; prints in grey; the same figures are there as text. */
export const MonthBars = ({ title, bars, values = false }: Props) => {
  const words = useWords();
  const scale = Math.max(1, ...bars.flatMap((bar) => [bar.plan, bar.done]));
  const percent = (value: number) => `${(100 * value) / scale}%`;
  return (
    <figure className="my-4">
      <figcaption className="mb-2 font-bold text-ink">{title}</figcaption>
      <ol className="flex h-40 items-stretch gap-1.5">
        {bars.map((bar) => (
          <li className="flex max-w-16 min-w-0 flex-1 flex-col" key={bar.label}>
            <span className="sr-only">{words.chart(bar.label, bar.plan, bar.done)}</span>
            <span aria-hidden="true" className="relative flex-1 border-b border-rule">
              <span
                className="absolute inset-x-0 bottom-0 border border-b-0 border-hint"
                style={{ height: percent(bar.plan) }}
              />
              <span
                className={`figure absolute inset-x-1 bottom-0 flex items-end justify-center ${fillOf(bar)}`}
                style={{ height: percent(bar.done) }}
              >
                {values && bar.done / scale > 0.12 && bar.done}
              </span>
            </span>
            <span aria-hidden="true" className="figure text-center text-muted">
              {bar.label}
            </span>
          </li>
        ))}
      </ol>
      <p aria-hidden="true" className="mt-1 flex flex-wrap gap-4 text-muted">
        <Key mark="border border-hint" word={words.plan} />
        <Key mark="bg-bar-done" word={words.result} />
        {bars.some((bar) => bar.partial) && (
          <Key mark="hatched-done border border-bar-done" word={words.partial} />
        )}
      </p>
    </figure>
  );
};

const Key = ({ mark, word }: { readonly mark: string; readonly word: string }) => (
  <span className="flex items-center gap-1.5">
    <span className={`inline-block h-3 w-4 ${mark}`} />
    {word}
  </span>
);
