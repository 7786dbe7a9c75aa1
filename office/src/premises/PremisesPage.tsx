import { getBeat } from '@meguri/core/beats/beats.ops.ts';
import { listPremises } from '@meguri/core/premises/premises.ops.ts';
import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BeatFrame } from '../beats/BeatFrame.tsx';
import { useAddressPart, useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AddDialog } from './AddDialog.tsx';
import { listState } from './list-state.ts';
import { mayOf } from './may-keep.ts';
import { PremisesPanel } from './PremisesPanel.tsx';
import { PremisesTable } from './PremisesTable.tsx';
import { PremisesSlots } from './premises-slot.ts';

/** 各戸: find the doors to visit next among a beat's hundreds. */
export const PremisesPage = () => {
  const beatId = useAddressPart('beatId');
  const may = useMay(beatId);
  const { Figures } = useContext(PremisesSlots);
  return (
    <BeatFrame
      beatId={beatId}
      figures={may.sees && Figures && <Figures beatId={beatId} />}
      primary={may.works && <RecordLink beatId={beatId} />}
      secondary={may.keep && <AddButton beatId={beatId} />}
      tab="premises"
    >
      {may.sees ? <Doors beatId={beatId} mayRecord={may.works} /> : <OnlyTheStation />}
    </BeatFrame>
  );
};

const useMay = (beatId: string) => {
  const session = useSession();
  const beat = useQueryOf(getBeat, { beatId }).data?.beat;
  const place = { beatId, boxId: beat?.boxId ?? '', stationId: beat?.stationId ?? '' };
  const works = session.beats.some(({ id }) => id === beatId);
  // Headquarters and the auditor work with counts; they see no single premises (design §7).
  return { ...mayOf(session, place), works, sees: session.stationId !== null };
};

const OnlyTheStation = () => {
  const { t } = useTranslation('premises');
  return (
    <EmptyState icon="lock" title={t('station')}>
      {t('stationBody')}
    </EmptyState>
  );
};

const RecordLink = ({ beatId }: { readonly beatId: string }) => {
  const { t } = useTranslation('premises');
  return (
    <LinkButton href={`/beats/${beatId}/visits/new`} icon="add" look="solid">
      {t('record')}
    </LinkButton>
  );
};

const AddButton = ({ beatId }: { readonly beatId: string }) => {
  const { t } = useTranslation('premises');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="add" onPress={() => setOpen(true)}>
        {t('add')}
      </Button>
      {isOpen && <AddDialog beatId={beatId} onClose={() => setOpen(false)} />}
    </>
  );
};

type DoorsProps = { readonly beatId: string; readonly mayRecord: boolean };

const Doors = ({ beatId, mayRecord }: DoorsProps) => {
  const [state, change] = useAddressState(listState);
  const { RecordVisit } = useContext(PremisesSlots);
  const [visited, setVisited] = useState<PremisesRow>();
  const query = useQueryOf(listPremises, { beatId });
  return (
    <Loaded lines={10} query={query}>
      {({ rows }) => (
        <div className="flex items-start gap-4">
          <div className="min-w-0 flex-1">
            <PremisesTable
              beatId={beatId}
              change={change}
              mayRecord={mayRecord}
              rows={rows}
              state={state}
            />
          </div>
          {state.door !== '' && (
            <div className="max-[900px]:fixed max-[900px]:inset-x-0 max-[900px]:top-13 max-[900px]:bottom-0 max-[900px]:z-20 max-[900px]:overflow-auto max-[900px]:bg-paper">
              <PremisesPanel
                key={state.door}
                onClose={() => change({ door: '' })}
                premisesId={state.door}
                rows={rows}
                {...(RecordVisit && mayRecord ? { onRecord: setVisited } : {})}
              />
            </div>
          )}
          {RecordVisit && visited && (
            <RecordVisit beatId={beatId} onClose={() => setVisited(undefined)} premises={visited} />
          )}
        </div>
      )}
    </Loaded>
  );
};
