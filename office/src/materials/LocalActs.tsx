import { printLocal, submitLocal } from '@meguri/core/materials/local.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import type { Local, LocalText } from './local.ts';
import { changed } from './material.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

type Props = {
  readonly text: LocalText;
  readonly may: Local['may'];
  readonly onWrite: () => void;
};

/** The next step is the filled button; printing and rewriting stand beside it. */
export const LocalActs = ({ text, may, onWrite }: Props) => {
  const { t } = useTranslation('materials');
  const announce = useAnnounce();
  const [reviewing, setReviewing] = useState(false);
  const print = useCommandOf(printLocal, { invalidate: [], onDone: saveFile });
  const submit = useCommandOf(submitLocal, {
    invalidate: changed,
    onDone: () => announce({ kind: 'done', title: t('local.submitted') }),
  });
  const { materialId: localMaterialId, state } = text;
  const error = print.error ?? submit.error;
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {state === 'draft' && may.write && (
        <Button
          busy={submit.isPending}
          look="solid"
          onPress={() => submit.mutate({ localMaterialId })}
          size={48}
        >
          {t('local.submit')}
        </Button>
      )}
      {state === 'submitted' && may.review && (
        <Button look="solid" onPress={() => setReviewing(true)} size={48}>
          {t('local.review')}
        </Button>
      )}
      {may.write && (
        <Button onPress={onWrite} size={48}>
          {t('local.rewrite')}
        </Button>
      )}
      <Button
        busy={print.isPending}
        icon="print"
        onPress={() => print.mutate({ localMaterialId })}
        size={48}
      >
        {t('local.print')}
      </Button>
      {error && <RefusalNotice error={error} />}
      {reviewing && <ReviewDialog onClose={() => setReviewing(false)} text={text} />}
    </div>
  );
};
