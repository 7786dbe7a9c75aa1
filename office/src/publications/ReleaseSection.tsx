import type { Output } from '@meguri/core/operation.ts';
import { topics } from '@meguri/core/publications/exports.ts';
import type { listReleases } from '@meguri/core/publications/publications.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip, type ChipTone } from '@meguri/ui/Chip.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { FigureTable } from './FigureTable.tsx';
import { useSpanText } from './periods.ts';
import { type Answer, ReleaseDialog } from './ReleaseDialog.tsx';

export type Release = Output<typeof listReleases>['releases'][number];

const tones: Record<Release['state'], ChipTone> = {
  draft: 'yellow',
  declined: 'gray',
  released: 'blue',
  withdrawn: 'gray',
};

type Props = { readonly release: Release; readonly mayDecide: boolean };

/** One table with its state and what can be decided about it. */
export const ReleaseSection = ({ release, mayDecide }: Props) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const spanText = useSpanText();
  const [answer, setAnswer] = useState<Answer>();
  const title = `${topics[release.topic][language]}　${spanText(release)}`;
  return (
    <Section
      note={<Said release={release} />}
      side={mayDecide && <Actions onAnswer={setAnswer} release={release} />}
      title={title}
    >
      {release.note !== '' && <p className="mb-2">{t('said', { note: release.note })}</p>}
      {release.cells.length > 0 && <FigureTable caption={title} {...release} />}
      {answer && (
        <ReleaseDialog
          answer={answer}
          onClose={() => setAnswer(undefined)}
          publicationId={release.id}
          title={title}
        />
      )}
    </Section>
  );
};

const Said = ({ release }: { readonly release: Release }) => {
  const { t } = useTranslation('publications');
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Chip tone={tones[release.state]}>{t(`states.${release.state}`)}</Chip>
      <span>{t('drafted', { by: release.draftedBy })}</span>
      {release.decidedBy !== null && <span>{t('decided', { by: release.decidedBy })}</span>}
    </span>
  );
};

type ActionProps = { readonly release: Release; readonly onAnswer: (answer: Answer) => void };

const Actions = ({ release, onAnswer }: ActionProps) => {
  const { t } = useTranslation('publications');
  if (release.state === 'released') {
    return (
      <Button look="text" onPress={() => onAnswer('withdraw')} size={28}>
        {t('withdraw.open')}
      </Button>
    );
  }
  if (release.state !== 'draft') return null;
  if (release.isOwn) return <span className="text-muted">{t('ownDraft')}</span>;
  return (
    <span className="flex gap-2">
      <Button onPress={() => onAnswer('release')} size={28}>
        {t('release.open')}
      </Button>
      <Button look="text" onPress={() => onAnswer('decline')} size={28}>
        {t('decline.open')}
      </Button>
    </span>
  );
};
