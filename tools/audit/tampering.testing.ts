import type { Signer } from '../../server/src/platform/keys-audit.ts';
import { type Bundle, eventLine, makeBundle, plainLog, type Signing } from './bundle.testing.ts';

// Ways to bend a log: by whoever holds a copy of it, and by whoever runs the server and its key.

export type Draw = (below: number) => number;

/** Numbers that are the same in every run (mulberry32). */
export const drawFrom = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

const length = 300;
const { lines, signings } = plainLog(length);

export const honest = (signer: Signer): Bundle => makeBundle(lines, signings, signer);

/** What the outside witness has kept: a checkpoint of the middle and the last one. */
export const witnessed = ({ notes }: Bundle): readonly string[] => [
  notes[4] ?? '',
  notes.at(-1) ?? '',
];

const letters = '0123456789abcdefghij';

const changeText = (text: string, draw: Draw): string => {
  const at = draw(text.length);
  const old = text[at];
  const others = [...letters].filter((letter) => letter !== old);
  return text.slice(0, at) + (others[draw(others.length)] ?? '') + text.slice(at + 1);
};

const without = <T>(list: readonly T[], at: number): T[] => list.toSpliced(at, 1);

const swap = <T>(list: readonly T[], draw: Draw): T[] => {
  const one = draw(list.length);
  const two = (one + 1 + draw(list.length - 1)) % list.length;
  const copy = [...list];
  const [a, b] = [copy[one], copy[two]];
  if (a !== undefined && b !== undefined) [copy[one], copy[two]] = [b, a];
  return copy;
};

const foreign = (draw: Draw): string => eventLine(100_000 + draw(100_000), draw(length));

/** Changes of the entries alone. */
const changes: Readonly<Record<string, (from: readonly string[], draw: Draw) => string[]>> = {
  edit: (from, draw) => {
    const at = draw(from.length);
    return from.toSpliced(at, 1, changeText(from[at] ?? '', draw));
  },
  delete: (from, draw) => without(from, draw(from.length)),
  insert: (from, draw) => from.toSpliced(draw(from.length), 0, foreign(draw)),
  repeat: (from, draw) => {
    const one = from[draw(from.length)] ?? '';
    return from.toSpliced(draw(from.length), 0, one);
  },
  reorder: swap,
  truncate: (from, draw) => from.slice(0, draw(from.length)),
};

const atSize = (size: number): readonly Signing[] => {
  const kept = signings.filter((one) => one.size < size);
  return [...kept, { size, at: new Date(Date.parse('2026-11-21T00:00:00Z') + size * 1000) }];
};

export type Tamper = (signer: Signer, draw: Draw, other: Signer) => Bundle;

const inCopy = Object.entries(changes).map(([name, change]): readonly [string, Tamper] => [
  `${name} in a copy`,
  (signer, draw) => ({ ...honest(signer), lines: change(lines, draw) }),
]);

// The tree is made anew around the change, but signatures cannot be.
const withoutKey = Object.entries(changes)
  .filter(([name]) => name !== 'truncate')
  .map(([name, change]): readonly [string, Tamper] => [
    `${name} with a new tree`,
    (signer, draw) => {
      const forged = change(lines, draw);
      return { ...makeBundle(forged, [], signer), notes: honest(signer).notes };
    },
  ]);

const byServer = Object.entries(changes).map(([name, change]): readonly [string, Tamper] => [
  `${name} by the server`,
  (signer, draw) => {
    const forged = change(lines, draw);
    return makeBundle(forged, forged.length === 0 ? [] : atSize(forged.length), signer);
  },
]);

const changeNote: Tamper = (signer, draw) => {
  const bundle = honest(signer);
  const at = draw(bundle.notes.length);
  const note = changeText(bundle.notes[at] ?? '', draw);
  return { ...bundle, notes: bundle.notes.toSpliced(at, 1, note) };
};

const changeTile: Tamper = (signer, draw) => {
  const bundle = honest(signer);
  const names = [...bundle.tiles.keys()];
  const name = names[draw(names.length)] ?? '';
  const bytes = Buffer.from(bundle.tiles.get(name) ?? '');
  const at = draw(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8));
  return { ...bundle, tiles: new Map([...bundle.tiles, [name, bytes]]) };
};

// The beginning is true, the rest another story, all of it properly signed.
const fork: Tamper = (signer, draw) => {
  const from = draw(length);
  const told = Array.from({ length: length - from + draw(20) }, (_, at) =>
    eventLine(200_000 + from + at, from + at),
  );
  const forged = [...lines.slice(0, from), ...told];
  return makeBundle(forged, atSize(forged.length), signer);
};

// Everything signed before stays as it is; what is added tells of a time long gone.
const backDate: Tamper = (signer, draw) => {
  const old = eventLine(300_000, -3601 - draw(1_000_000));
  const more = [eventLine(300_001, length), old, eventLine(300_002, length + 1)];
  const forged = [...lines, ...more];
  const last = { size: forged.length, at: new Date('2026-11-21T00:10:00Z') };
  return makeBundle(forged, [...signings, last], signer);
};

const oldCopy: Tamper = (signer, draw) => {
  const kept = signings.slice(0, 1 + draw(signings.length - 1));
  return makeBundle(lines.slice(0, kept.at(-1)?.size), kept, signer);
};

const anotherLog: Tamper = (_, draw, other) => {
  const told = lines.map((line) => (draw(50) === 0 ? foreign(draw) : line));
  return makeBundle(told, signings, other);
};

const noteTwice: Tamper = (signer, draw) => {
  const bundle = honest(signer);
  const at = draw(bundle.notes.length);
  return { ...bundle, notes: bundle.notes.toSpliced(at, 0, bundle.notes[at] ?? '') };
};

const notesSwapped: Tamper = (signer, draw) => {
  const bundle = honest(signer);
  return { ...bundle, notes: swap(bundle.notes, draw) };
};

/** Every way, by name. */
export const ways: readonly (readonly [name: string, tamper: Tamper])[] = [
  ...inCopy,
  ...withoutKey,
  ...byServer,
  ['a letter of a checkpoint', changeNote],
  ['a bit of a tile', changeTile],
  ['fork', fork],
  ['back-date', backDate],
  ['an old copy for the present', oldCopy],
  ['the whole log of another key', anotherLog],
  ['a checkpoint twice', noteTwice],
  ['checkpoints in another order', notesSwapped],
];
