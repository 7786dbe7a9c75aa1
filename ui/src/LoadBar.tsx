import { classes } from './classes.ts';
import type { BoardMonth } from './month-board.ts';

type Props = { readonly month: BoardMonth; readonly scale: number };

const pixels = 140;

/** Capacity grey with a black line, need pale (hatched in a draft), done dark, approved dotted. */
export const LoadBar = ({ month, scale }: Props) => {
  const height = (hours: number) => Math.round((pixels * 0.92 * hours) / scale);
  const draft = month.state === 'draft' || month.state === 'now';
  return (
    <div
      aria-hidden="true"
      className="relative mx-auto mt-2 w-[calc(100%-20px)] max-w-[130px] border-b border-rule"
      style={{ height: pixels }}
    >
      <div
        className="absolute inset-x-0 bottom-0 bg-track"
        style={{ height: height(month.capacity) }}
      />
      <div
        className={classes(
          'absolute inset-x-[18%] bottom-0 border border-b-0 border-bar-plan-line',
          draft ? 'hatched-plan' : 'bg-bar-plan',
        )}
        style={{ height: height(month.need) }}
      />
      <div
        className="absolute inset-x-[18%] bottom-0 bg-bar-done"
        style={{ height: height(month.done) }}
      />
      <div
        className="absolute -inset-x-1 h-[3px] bg-rule"
        style={{ bottom: height(month.capacity) }}
      />
      {month.approved !== undefined && (
        <div
          className="absolute inset-x-1 border-t-3 border-dotted border-approved-line"
          style={{ bottom: height(month.approved) }}
        />
      )}
    </div>
  );
};
