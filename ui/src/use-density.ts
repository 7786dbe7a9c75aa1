import { useState } from 'react';

type Density = 'dense' | 'standard';

const read = (key: string): Density =>
  globalThis.localStorage?.getItem(key) === 'standard' ? 'standard' : 'dense';

/** 密 or 標準, remembered per table on this device. */
export const useDensity = (table: string): readonly [Density, (density: Density) => void] => {
  const key = `meguri.density.${table}`;
  const [density, setDensity] = useState(() => read(key));
  const change = (chosen: Density) => {
    localStorage.setItem(key, chosen);
    setDensity(chosen);
  };
  return [density, change];
};
