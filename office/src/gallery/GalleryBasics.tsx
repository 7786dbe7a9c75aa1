import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { WeightTag } from '@meguri/ui/WeightTag.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const swatches = [
  ['action', 'bg-action'],
  ['link', 'bg-link'],
  ['soft', 'bg-select-soft'],
  ['selected', 'bg-select'],
  ['ink', 'bg-ink'],
  ['body', 'bg-body'],
  ['muted', 'bg-muted'],
  ['hint', 'bg-hint'],
  ['lineStrong', 'bg-line-strong'],
  ['surface', 'bg-surface'],
  ['success', 'bg-success'],
  ['attention', 'bg-attention'],
  ['attentionInk', 'bg-attention-ink'],
  ['refusal', 'bg-refusal'],
  ['focus', 'bg-focus'],
] as const;

export const GalleryBasics = () => (
  <div className="grid grid-cols-3 gap-x-10 max-[1200px]:grid-cols-2 max-[700px]:grid-cols-1">
    <Colours />
    <Type />
    <Buttons />
  </div>
);

const Colours = () => {
  const { t } = useTranslation('gallery');
  return (
    <Section title={t('colours')}>
      <ul className="grid grid-cols-3 gap-2 max-[1300px]:grid-cols-2">
        {swatches.map(([role, ground]) => (
          <li className="flex items-center gap-2 leading-tight" key={role}>
            <span className={`h-11 w-9 shrink-0 rounded-4 border border-line-strong ${ground}`} />
            <b className="text-ink">{t(role)}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Type = () => {
  const { t } = useTranslation('gallery');
  return (
    <Section title={t('type')}>
      <p className="text-std-26B-150 text-ink">{t('screenName')}</p>
      <p className="text-std-18B-160 text-ink">{t('heading')}</p>
      <p className="text-std-16N-170">{t('prose')}</p>
      <p>{t('small')}</p>
      <p className="text-std-28B-150 text-ink">
        {t('number')} <span className="figure">1,284</span>
        <span className="ml-1 text-[14px]">{t('doors')}</span>
      </p>
      <h3 className="mt-3 mb-2 text-std-16B-170 text-ink">{t('tags')}</h3>
      <p className="flex flex-wrap gap-2">
        <WeightTag weight="filled">{t('priority')}</WeightTag>
        <WeightTag weight="outlined">{t('general')}</WeightTag>
        <Chip tone="blue">{t('waiting')}</Chip>
        <Chip icon="done" tone="green">
          {t('received')}
        </Chip>
        <Chip icon="correct" tone="yellow">
          {t('planning')}
        </Chip>
        <Chip icon="alert" tone="red">
          {t('notReceived')}
        </Chip>
        <Chip>{t('abolished')}</Chip>
      </p>
    </Section>
  );
};

const Buttons = () => {
  const { t } = useTranslation('gallery');
  const [asking, setAsking] = useState(false);
  const announce = useAnnounce();
  const approve = () =>
    announce({ kind: 'done', title: t('doneTitle'), body: t('doneBody'), undo: () => undefined });
  return (
    <Section title={t('buttons')}>
      <div className="grid justify-start justify-items-start gap-3">
        <div className="flex flex-wrap gap-3">
          <Button look="solid" onPress={approve} size={48}>
            {t('approve')}
          </Button>
          <Button busy look="solid" size={48}>
            {t('approve')}
          </Button>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button onPress={() => setAsking(true)} size={48}>
            {t('giveBack')}
          </Button>
          <Button size={36}>{t('fasterAction')}</Button>
          <Button size={28}>{t('cancel')}</Button>
        </div>
        <Button look="text" size={48}>
          {t('cancel')}
        </Button>
        <p className="text-muted">{t('noDisabled')}</p>
      </div>
      <ReasonDialog
        cancelLabel={t('cancel')}
        confirmLabel={t('giveBack')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
        reasonLabel={t('reason')}
        title={t('giveBack')}
      >
        <p className="mb-3">{t('reasonBody')}</p>
      </ReasonDialog>
    </Section>
  );
};
