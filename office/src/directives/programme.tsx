import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { Concept } from '@meguri/core/pack/concepts.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { keepProgramme, lastProgramme, programmeChosen } from './chosen-programme.ts';

/** A directive on foreign residents in force here, with its words and what it lets choose from. */
export type Programme = Output<typeof listProgrammes>['programmes'][number];

const search = z.object({ programme: z.string().catch('') });

type Shown<P> = (programme: P, choice: ReactNode) => ReactNode;

/**
 * Gives the page the directive it works under, undefined where none is in force. Where there are
 * several the address names one (`?programme=`), else the last one chosen stays, and `choice` is the
 * field to change it; with one there is nothing to choose.
 */
export const WithProgramme = ({
  children,
}: {
  readonly children: Shown<Programme | undefined>;
}) => (
  <Loaded lines={6} query={useQueryOf(listProgrammes, {})}>
    {({ programmes }) => <Chosen programmes={programmes}>{children}</Chosen>}
  </Loaded>
);

type ChosenProps = {
  readonly programmes: readonly Programme[];
  readonly children: Shown<Programme | undefined>;
};

const Chosen = ({ programmes, children }: ChosenProps) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const [{ programme: asked }, change] = useAddressState(search);
  const chosen = programmeChosen(programmes, { asked, last: lastProgramme() });
  const named = chosen?.pack === asked;
  useEffect(() => {
    if (named) keepProgramme(asked);
  }, [named, asked]);
  const choice =
    programmes.length < 2 || chosen === undefined ? null : (
      <SelectField
        filter
        label={t('programme.choose')}
        onChange={(next) => change({ programme: next })}
        options={programmes.map(({ pack, prefecture, title }) => ({
          id: pack,
          label: `${prefecture[language]}　${title[language]}`,
        }))}
        value={chosen.pack}
        width={540}
      />
    );
  return <>{children(chosen, choice)}</>;
};

/** The same for a page that is nothing without a directive. */
export const InProgramme = ({ children }: { readonly children: Shown<Programme> }) => {
  const { t } = useTranslation('directives');
  return (
    <WithProgramme>
      {(programme, choice) =>
        programme === undefined ? (
          <EmptyState title={t('programme.none')}>{t('programme.noneBody')}</EmptyState>
        ) : (
          children(programme, choice)
        )
      }
    </WithProgramme>
  );
};

/** The word of the directive for a concept, in the language of the screen. */
export const useWordOf = ({ words }: Programme): ((concept: Concept) => string) => {
  const language = useLanguage();
  return (concept) => words[concept][language];
};
