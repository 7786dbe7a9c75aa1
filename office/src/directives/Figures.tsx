import { recordFigure } from '@meguri/core/directives/register.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDayText } from '../platform/format.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive };

/** Aggregates this text states, each with its day and the place it stands in (YG-H9). */
export const Figures = ({ directive }: Props) => {
  const { t } = useTranslation('directives');
  const dayText = useDayText();
  const [isOpen, setOpen] = useState(false);
  const { figures, nodes, may } = directive;
  const addressOf = (place: string) => nodes.find((node) => node.place === place)?.address ?? place;
  if (figures.length === 0 && !may.keep) return null;
  return (
    <Section
      note={t('figures.note')}
      side={
        may.keep && (
          <Button onPress={() => setOpen(true)} size={36}>
            {t('figures.open')}
          </Button>
        )
      }
      title={t('figures.title')}
    >
      {figures.length === 0 ? (
        <p>{t('figures.none')}</p>
      ) : (
        <PlainTable
          caption={t('figures.title')}
          columns={[
            { id: 'label', head: t('figures.what'), cell: ({ label }) => label },
            {
              id: 'value',
              head: t('figures.count'),
              align: 'end',
              width: 160,
              cell: ({ value, unit }) => `${value.toLocaleString('ja-JP')} ${unit}`,
            },
            { id: 'asOf', head: t('figures.asOn'), cell: ({ asOf }) => dayText(asOf), width: 220 },
            {
              id: 'place',
              head: t('figures.source'),
              width: 160,
              cell: ({ place }) => addressOf(place),
            },
          ]}
          idOf={({ figureId }) => figureId}
          rows={figures}
        />
      )}
      {isOpen && <FigureDialog directive={directive} onClose={() => setOpen(false)} />}
    </Section>
  );
};

const FigureDialog = ({ directive, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation('directives');
  const [place, setPlace] = useState(directive.nodes[0]?.place ?? '');
  const [label, setLabel] = useState('');
  const [value, setValue] = useState<number | null>(null);
  const [unit, setUnit] = useState('人');
  const [asOf, setAsOf] = useState<string | null>(null);
  const command = useDialogCommand(recordFigure, changed, { said: t('figures.done'), onClose });
  const missing = [
    label.trim() === '' && t('figures.what'),
    value === null && t('figures.count'),
    asOf === null && t('figures.asOn'),
  ].find((one) => one !== false);
  const send = () => {
    if (value === null || asOf === null) return;
    command.mutate({ versionId: directive.versionId, place, label, value, unit, asOf });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('figures.open')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('figures.open')}
    >
      <p className="mb-3">{t('figures.lead')}</p>
      <SelectField
        label={t('figures.source')}
        onChange={setPlace}
        options={directive.nodes.map((node) => ({ id: node.place, label: node.address }))}
        required
        value={place}
      />
      <TextField label={t('figures.what')} onChange={setLabel} required value={label} />
      <NumberField label={t('figures.count')} min={0} onChange={setValue} required value={value} />
      <TextField label={t('figures.unit')} onChange={setUnit} required value={unit} width={120} />
      <DayInput day={asOf} label={t('figures.asOn')} onDay={setAsOf} />
    </CommandDialog>
  );
};
