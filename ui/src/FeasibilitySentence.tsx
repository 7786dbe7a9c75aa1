import type { ReactNode } from 'react';

type Props = {
  /** The plain sentence that is said first, its two figures in `<b>`. */
  readonly children: ReactNode;
  /** The second sentence: what this plan covers. */
  readonly covers: ReactNode;
  readonly needed: number;
  readonly available: number;
  /** Where the averages come from. */
  readonly ground?: ReactNode;
  /** Ways to win what is missing, with their effect. */
  readonly ways?: ReactNode;
};

/** Sentence, then number, then bar; the bar is decoration. */
export const FeasibilitySentence = (props: Props) => {
  const { needed, available } = props;
  const scale = Math.max(needed, available, 1);
  return (
    <div className="mb-2.5 flex flex-wrap rounded-8 border border-line">
      <div className="min-w-0 flex-1 basis-[420px] px-5.5 py-3.5">
        <p className="text-std-20N-150 text-ink [&_b]:text-[26px]">{props.children}</p>
        <p className="[&_b]:text-ink">{props.covers}</p>
        <div aria-hidden="true" className="relative mt-2.5 mb-2 h-2.5 rounded-[5px] bg-track">
          <div
            className="h-2.5 rounded-l-[5px] bg-action"
            style={{ width: `${(100 * Math.min(needed, available)) / scale}%` }}
          />
          {needed > available && (
            <div
              className="hatched-plan absolute top-0 h-2.5 border border-bar-plan-line"
              style={{ left: `${(100 * available) / scale}%`, right: 0 }}
            />
          )}
          <div
            className="absolute -top-1 h-[18px] w-0.5 bg-rule"
            style={{ left: `${(100 * available) / scale}%` }}
          />
        </div>
        {props.ground && <p className="text-muted">{props.ground}</p>}
      </div>
      {props.ways && (
        <div className="min-w-0 flex-1 basis-[360px] border-l border-line px-5.5 py-3.5">
          {props.ways}
        </div>
      )}
    </div>
  );
};
