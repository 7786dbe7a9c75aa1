import { previewRecut } from '@meguri/core/beats/recut.ops.ts';
import { Section } from '@meguri/ui/Section.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { FormPreview } from './FormPreview.tsx';
import { LoadPreview } from './LoadPreview.tsx';
import type { Asked, Previewed } from './recut-draft.ts';

type Props = { readonly asked: Asked; readonly children: (preview: Previewed) => ReactNode };

/** First the sentence, then premises and load, then the forms of every beat concerned. */
export const RecutPreview = ({ asked, children }: Props) => {
  const { t } = useTranslation('beats');
  return (
    <Section title={t('recut.preview')}>
      <Loaded lines={8} query={useQueryOf(previewRecut, asked)}>
        {(preview) => (
          <>
            <Sentence on={asked.on} preview={preview} />
            <LoadPreview beats={preview.beats} />
            {preview.beats.map((beat) => (
              <FormPreview beat={beat} key={beat.beatId} on={asked.on} year={preview.year} />
            ))}
            <p className="mb-3 text-muted">{t('recut.registerNote')}</p>
            {children(preview)}
          </>
        )}
      </Loaded>
    </Section>
  );
};

const Sentence = ({ preview, on }: { readonly preview: Previewed; readonly on: string }) => {
  const { t } = useTranslation('beats');
  const dayText = useDayText();
  const listText = useListText();
  const { from, to, towns, premises } = preview.summary;
  return (
    <p className="mb-3 max-w-4xl text-std-20N-150 text-ink">
      {t('recut.sentence', {
        day: dayText(on),
        from: listText(from),
        to: listText(to),
        count: premises,
      })}
      {towns.length > 0 && (
        <span className="block text-[16px] text-body">
          {t('recut.townsMoved', { towns: listText(towns) })}
        </span>
      )}
    </p>
  );
};
