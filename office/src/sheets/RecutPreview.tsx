import { previewRecut } from '@meguri/core/sheets/recut.ops.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import type { RecutLook } from '../beats/recut-slot.ts';
import { useDayText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RecutForms } from './RecutForms.tsx';
import { RecutLoads } from './RecutLoads.tsx';
import type { RecutSeen } from './recut-forms.ts';

/** First the sentence, then premises and load, then both forms of every beat concerned. */
export const RecutPreview: RecutLook = ({ asked, children }) => {
  const { t } = useTranslation('sheets');
  return (
    <Section title={t('recut.preview')}>
      <Loaded lines={8} query={useQueryOf(previewRecut, asked)}>
        {(seen) => (
          <>
            <Sentence on={asked.on} seen={seen} />
            <RecutLoads beats={seen.beats} />
            <RecutForms on={asked.on} seen={seen} />
            <p className="mb-3 text-muted">{t('recut.registerNote')}</p>
            {children(seen.moving)}
          </>
        )}
      </Loaded>
    </Section>
  );
};

const Sentence = ({ seen, on }: { readonly seen: RecutSeen; readonly on: string }) => {
  const { t } = useTranslation('sheets');
  const dayText = useDayText();
  const listText = useListText();
  const { from, to, towns, premises } = seen.summary;
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
