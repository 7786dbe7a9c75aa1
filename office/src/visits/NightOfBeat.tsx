import { listNights } from '@meguri/core/visits/night.ops.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { NightTable } from './NightTable.tsx';

/** The night visits asked for in a beat; nothing where none was. */
export const NightOfBeat = ({ beatId }: { readonly beatId: string }) => {
  const { t } = useTranslation('visits');
  return (
    <Loaded lines={2} query={useQueryOf(listNights, { beatId })}>
      {({ requests }) =>
        requests.length === 0 ? null : (
          <div className="mt-6">
            <Section title={t('night.title')}>
              <NightTable caption={t('night.title')} requests={requests} />
            </Section>
          </div>
        )
      }
    </Loaded>
  );
};
