import { keysOf } from '@meguri/core/base/keys.ts';
import type { SelectOption } from '@meguri/ui/SelectField.tsx';
import { useLanguage } from './language.ts';

type Labels<K extends string> = Readonly<Record<K, { readonly ja: string; readonly en: string }>>;

/** The entries of a closed list of core as the options of a field, in the language of the screen. */
export const useLabelOptions = <K extends string>(
  labels: Labels<K>,
): readonly SelectOption<K>[] => {
  const language = useLanguage();
  return keysOf(labels).map((id) => ({ id, label: labels[id][language] }));
};
