import { showMaterial } from '@meguri/core/materials/materials.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import type { Material } from './material.ts';
import { TextLine } from './TextLine.tsx';

type Props = { readonly material: Material; readonly onClose: () => void };

/** For whoever stands at the counter: large phrases with the Japanese for the officer. */
export const ShowDialog = ({ material: { subject, language, text }, onClose }: Props) => {
  const { t } = useTranslation('materials');
  return (
    <Dialog isOpen onClose={onClose} title={text.title.replaceAll(/\{([^|]+)\|[^}]+\}/gu, '$1')}>
      <Loaded lines={6} query={useQueryOf(showMaterial, { subject, language })}>
        {(shown) => (
          <>
            <ul className="mb-4 list-disc space-y-2 pl-6 text-[20px] text-ink leading-relaxed">
              {shown.text.lines.map((line) => (
                <li key={line}>
                  <TextLine language={language} text={line} />
                </li>
              ))}
            </ul>
            <ul className="mb-4 space-y-2">
              {shown.text.phrases.map((phrase, at) => (
                <li className="rounded-8 border border-line-strong p-3" key={phrase}>
                  <p className="font-bold text-[20px] text-ink">
                    <TextLine language={language} text={phrase} />
                  </p>
                  <p lang="ja">{shown.original.phrases[at]}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <Button onPress={onClose} size={48}>
        {t('read.close')}
      </Button>
    </Dialog>
  );
};
