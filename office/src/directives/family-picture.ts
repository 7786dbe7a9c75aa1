import { layOut } from '@meguri/core/directives/lineage.ts';
import type { Family, Relative } from './register.ts';

type Succession = Family['successions'][number];

export const box = { width: 252, height: 92, across: 28, down: 68 } as const;

/** The line ends where its arrowhead begins. */
const head = 11;

/** Room at the right for arrows that pass by a layer. */
const aside = 44;

export type Spot = { readonly one: Relative; readonly x: number; readonly y: number };

export type Arrow = {
  readonly step: Succession;
  readonly path: string;
  /** Where its word stands. */
  readonly at: { readonly x: number; readonly y: number };
};

type Picture = {
  readonly spots: readonly Spot[];
  readonly arrows: readonly Arrow[];
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

const straight = (step: Succession, a: Spot, b: Spot): Arrow => {
  const [x1, y1, x2, y2] = [a.x, a.y + box.height, b.x, b.y - head];
  const middle = (y1 + y2) / 2;
  return {
    step,
    path: `M${x1} ${y1} C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`,
    // A third of its way, where the words of several arrows into one box stand apart.
    at: { x: x1 + 0.28 * (x2 - x1), y: y1 + 0.38 * (y2 - y1) },
  };
};

/** Past other layers, or back up where two name each other: at the right of everything. */
const around = (step: Succession, [a, b]: readonly [Spot, Spot], right: number): Arrow => {
  const [x1, x2] = [a.x + box.width / 2, b.x + box.width / 2 + head];
  const [y1, y2] = [a.y + box.height / 2, b.y + box.height / 2];
  const out = right + aside / 2;
  return {
    step,
    path: `M${x1} ${y1} C${out} ${y1} ${out} ${y1} ${out} ${(y1 + y2) / 2} S${out} ${y2} ${x2} ${y2}`,
    at: { x: out, y: (y1 + y2) / 2 },
  };
};

/** The picture of a family, in units of a pixel; places come from the rule (core lineage.ts). */
export const pictureOf = ({ relatives, successions }: Family): Picture => {
  const ids = relatives.map(({ id }) => id);
  const spots = layOut(ids, successions).flatMap(({ id, layer, place }) => {
    const one = relatives.find((other) => other.id === id);
    const [x, y] = [place * (box.width + box.across), layer * (box.height + box.down) + 2];
    return one === undefined ? [] : [{ one, x, y }];
  });
  const right = Math.max(...spots.map(({ x }) => x)) + box.width / 2;
  const left = Math.min(...spots.map(({ x }) => x)) - box.width / 2 - 2;
  const arrows = successions.flatMap((step) => {
    const a = spots.find(({ one }) => one.id === step.from);
    const b = spots.find(({ one }) => one.id === step.to);
    if (a === undefined || b === undefined) return [];
    const isNext = b.y - a.y === box.height + box.down;
    return [isNext ? straight(step, a, b) : around(step, [a, b], right)];
  });
  return {
    spots,
    arrows,
    left,
    width: right - left + aside + 2,
    height: Math.max(...spots.map(({ y }) => y)) + box.height + 2,
  };
};

const widthOf = (letter: string): number => (/[ -~｡-ﾟ]/u.test(letter) ? 0.55 : 1);

/** As much of a text as fits into a line of so many full-width letters. */
export const fitted = (text: string, letters: number): string => {
  let [room, shown] = [letters, ''];
  for (const letter of text) {
    room -= widthOf(letter);
    if (room < 0) return `${shown.slice(0, -1)}…`;
    shown += letter;
  }
  return shown;
};
