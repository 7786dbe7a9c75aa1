import { getBody, printBody } from '@meguri/core/bodies/bodies.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { BodyFacts } from './BodyFacts.tsx';
import { BodyFrame } from './BodyFrame.tsx';
import { type BodyKey, useBodyKey } from './body.ts';
import { Composition } from './Composition.tsx';
import { SeriesList } from './SeriesList.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** One body: its seats in the shape of the annex, its task, how it meets (bodies.compose). */
export const BodyPage = () => {
  const of = useBodyKey();
  const query = useQueryOf(getBody, { ...of, on: null });
  return (
    <Loaded lines={10} query={query}>
      {(body) => (
        <BodyFrame
          duties={['bodies.compose', 'bodies.station', 'bodies.task']}
          of={of}
          secondary={<Print of={of} />}
          summary={body.summary}
          tab="composition"
        >
          <div className="grid gap-x-9 min-[1400px]:grid-cols-[minmax(0,1fr)_380px]">
            <Composition body={body} of={of} />
            <div className="min-w-0">
              <BodyFacts body={body} />
              {body.runByChief !== null && <SettingsSection body={body} of={of} />}
              <SeriesList body={body} />
            </div>
          </div>
        </BodyFrame>
      )}
    </Loaded>
  );
};

const Print = ({ of }: { readonly of: BodyKey }) => {
  const { t } = useTranslation('bodies');
  const command = useCommandOf(printBody, { invalidate: [], onDone: saveFile });
  return (
    <>
      {command.error && <RefusalNotice error={command.error} />}
      <Button
        busy={command.isPending}
        icon="download"
        onPress={() => command.mutate({ ...of, on: null })}
      >
        {t('print')}
      </Button>
    </>
  );
};
