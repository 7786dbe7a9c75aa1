import { CorrectionNote } from '@meguri/ui/CorrectionNote.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { FormGrid } from '@meguri/ui/FormGrid.tsx';
import type { CellPlace } from '@meguri/ui/form-grid.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formColumns, formRows } from './gallery-content.ts';

export const GalleryForm = () => {
  const { t } = useTranslation('gallery');
  const [current, setCurrent] = useState<CellPlace>({ row: 3, column: 10 });
  const [open, setOpen] = useState(false);
  const columns = useMemo(() => formColumns(t), [t]);
  const rows = useMemo(() => formRows(t), [t]);
  return (
    <Section title={t('form')}>
      <div className="flex items-start gap-4 max-[1000px]:flex-col">
        <div className="min-w-0 flex-1 max-[1000px]:w-full">
          <FormGrid
            columns={columns}
            current={current}
            label={t('form')}
            onMove={setCurrent}
            onOpen={() => setOpen(true)}
            rows={rows}
          />
        </div>
        {open && <CellPanel onClose={() => setOpen(false)} />}
        <div className="w-[300px] max-w-full">
          <CorrectionNote
            author={t('correctionAuthor')}
            computed="1"
            confirmed={t('correctionConfirmed')}
            corrected="2"
            reason={t('correctionReason')}
            title={t('correctionTitle')}
          />
        </div>
      </div>
    </Section>
  );
};

const CellPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('gallery');
  const [tab, setTab] = useState('records');
  const records = <FactList facts={[{ term: '10/2', value: `${t('town')} 28-1` }]} />;
  return (
    <SidePanel onClose={onClose} title={t('completedCount')}>
      <Tabs
        items={[
          { id: 'records', label: t('cellRecords'), count: 1, content: records },
          { id: 'computation', label: t('cellComputation'), content: '22 + 19 = 41' },
        ]}
        label={t('completedCount')}
        onSelect={setTab}
        selected={tab}
      />
    </SidePanel>
  );
};
