import { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import { getMeasure } from '@meguri/core/measures/measures.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { MeasureProps } from './measure.ts';

type Props = { readonly page: (props: MeasureProps) => ReactNode };

/** A page about the measure of the address, under the directive it belongs to. */
export const OneMeasure = ({ page: Page }: Props) => {
  const { t } = useTranslation('directives');
  const measureId = useAddressPart('measureId');
  const query = useQueryOf(getMeasure, { measureId });
  const programmes = useQueryOf(listProgrammes, {});
  return (
    <Loaded lines={8} query={query}>
      {(measure) => (
        <Loaded lines={8} query={programmes}>
          {(all) => {
            const programme = all.programmes.find(({ pack }) => pack === measure.pack);
            return programme === undefined ? (
              <EmptyState title={t('programme.none')}>{t('programme.noneBody')}</EmptyState>
            ) : (
              <Page measure={measure} programme={programme} />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};
