import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { History } from './beat.ts';
import { RegisterDialog } from './RegisterDialog.tsx';

type Props = {
  readonly beatId: string;
  readonly history: History;
  readonly mayStaff: boolean;
};

/** 住民基本台帳世帯数 (C): every count with its day, source, level and basis (MG-N6, MG-R30). */
export const RegisterHistory = ({ beatId, history, mayStaff }: Props) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      note={t('register.note')}
      side={mayStaff && <Button onPress={() => setOpen(true)}>{t('register.open')}</Button>}
      title={t('register.title')}
    >
      {history.registers.length === 0 ? (
        <p className="text-muted">{t('register.none')}</p>
      ) : (
        <PlainTable
          caption={t('register.title')}
          columns={[
            { id: 'asOf', head: t('register.asOf'), cell: ({ asOf }) => dayText(asOf), width: 160 },
            {
              id: 'count',
              head: t('register.count'),
              align: 'end',
              cell: ({ count }) => count.toLocaleString(),
              width: 100,
            },
            {
              id: 'basis',
              head: t('register.basis'),
              cell: ({ basis }) => <Chip>{t(`register.bases.${basis}`)}</Chip>,
              width: 140,
            },
            { id: 'level', head: t('register.unit'), cell: ({ level }) => level, width: 120 },
            { id: 'source', head: t('register.source'), cell: ({ source }) => source },
            { id: 'by', head: t('register.by'), cell: ({ recordedBy }) => recordedBy, width: 120 },
          ]}
          idOf={({ id }) => id}
          rows={history.registers}
        />
      )}
      {isOpen && <RegisterDialog beatId={beatId} onClose={() => setOpen(false)} />}
    </Section>
  );
};
