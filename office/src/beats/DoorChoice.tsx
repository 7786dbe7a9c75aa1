import { searchKey } from '@meguri/core/base/address.ts';
import { recutDoors } from '@meguri/core/beats/recut.ops.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';

type Props = {
  readonly beatId: string;
  readonly on: string | null;
  readonly chosen: readonly string[];
  readonly onChange: (premisesIds: readonly string[]) => void;
};

/** Long lists are narrowed by the search, not scrolled through. */
const shown = 100;

export const DoorChoice = ({ beatId, on, chosen, onChange }: Props) => {
  const { t } = useTranslation('beats');
  const { today } = useSession();
  const [text, setText] = useState('');
  const query = useQueryOf(recutDoors, { beatId, on: on ?? today }, { keep: true });
  return (
    <fieldset>
      <legend className="mb-1.5 text-[16px] font-bold text-ink">
        {t('recut.doors', { count: chosen.length })}
      </legend>
      <SearchField label={t('recut.searchDoors')} onChange={setText} value={text} width={320} />
      <Loaded query={query}>
        {({ doors }) => {
          const found = doors.filter(({ address }) => searchKey(address).includes(searchKey(text)));
          return (
            <>
              <div className="own-scroll mt-2 max-h-96 rounded-8 border border-line px-3">
                {found.slice(0, shown).map(({ premisesId, address }) => (
                  <CheckboxField
                    checked={chosen.includes(premisesId)}
                    key={premisesId}
                    onChange={(isOn) =>
                      onChange(
                        isOn ? [...chosen, premisesId] : chosen.filter((id) => id !== premisesId),
                      )
                    }
                  >
                    {address}
                  </CheckboxField>
                ))}
              </div>
              <p className="mt-1 text-muted" role="status">
                {t('recut.found', { count: found.length, shown: Math.min(found.length, shown) })}
              </p>
            </>
          );
        }}
      </Loaded>
    </fieldset>
  );
};
