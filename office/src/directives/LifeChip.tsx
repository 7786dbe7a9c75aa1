import { lifeStates } from '@meguri/core/directives/life.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { useLanguage } from '../platform/language.ts';
import type { Directive } from './register.ts';

const tones = {
  draft: 'blue',
  coming: 'blue',
  'in-force': 'green',
  lapsed: 'yellow',
  replaced: 'gray',
  repealed: 'gray',
} as const;

export const LifeChip = ({ life: { state } }: { readonly life: Directive['life'] }) => {
  const language = useLanguage();
  return <Chip tone={tones[state]}>{lifeStates[state][language]}</Chip>;
};
