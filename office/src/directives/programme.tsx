import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { Concept } from '@meguri/core/pack/concepts.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';

/** A directive on foreign residents in force here, with its words and what it lets choose from. */
export type Programme = Output<typeof listProgrammes>['programmes'][number];

const search = z.object({ programme: z.string().catch('') });

type Props = { readonly children: (programme: Programme, choice: ReactNode) => ReactNode };

/**
 * Gives the page the directive it works under. Where several are in force the address names one
 * (`?programme=`) and `choice` is the field to change it; with one there is nothing to choose.
 */
export const InProgramme = ({ children }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const [{ programme }, change] = useAddressState(search);
  return (
    <Loaded lines={6} query={useQueryOf(listProgrammes, {})}>
      {({ programmes }) => {
        const chosen = programmes.find(({ pack }) => pack === programme) ?? programmes[0];
        if (chosen === undefined) {
          return <EmptyState title={t('programme.none')}>{t('programme.noneBody')}</EmptyState>;
        }
        const choice =
          programmes.length < 2 ? null : (
            <SelectField
              label={t('programme.choose')}
              onChange={(next) => change({ programme: next })}
              options={programmes.map(({ pack, prefecture, title }) => ({
                id: pack,
                label: `${prefecture[language]}　${title[language]}`,
              }))}
              value={chosen.pack}
            />
          );
        return children(chosen, choice);
      }}
    </Loaded>
  );
};

/** The word of the directive for a concept, in the language of the screen. */
export const useWordOf = ({ words }: Programme): ((concept: Concept) => string) => {
  const language = useLanguage();
  return (concept) => words[concept][language];
};
