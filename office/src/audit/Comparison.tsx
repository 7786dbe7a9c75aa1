import { compareCheckpoints } from '@meguri/core/audit/audit.ops.ts';
import { readNote } from '@meguri/core/audit/checkpoint.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { saveText } from './save-text.ts';
import { countText } from './use-audit-words.ts';
import { VerdictNotice } from './VerdictNotice.tsx';
import { verifyContinuation } from './verify.ts';

type Props = { readonly note: string };

/** Does the present log continue this checkpoint? The note itself, not the server's, is compared. */
export const Comparison = ({ note }: Props) => {
  const { t } = useTranslation('audit');
  const read = readNote(note);
  const first = read.ok ? read.value.checkpoint.size : 1;
  const query = useQueryOf(compareCheckpoints, { first });
  return (
    <div className="mb-5">
      <Loaded lines={2} query={query}>
        {({ second, path, keys }) => {
          const proof = { first: note, second: second.note, path, keys };
          const file = { format: 'meguri audit proof 1', kind: 'consistency', ...proof };
          const counts = { before: countText(first), size: countText(second.size) };
          return (
            <>
              <VerdictNotice
                name={`log ${note} ${second.note}`}
                right={t('checkpoints.right', counts)}
                rightBody={t('checkpoints.rightBody')}
                verify={() => verifyContinuation(proof)}
                wrong={t('checkpoints.wrong')}
                wrongBody={t('checkpoints.wrongBody')}
              />
              <div className="mt-2">
                <Button
                  icon="download"
                  onPress={() =>
                    saveText(`proof-${first}-${second.size}.json`, JSON.stringify(file, null, 2))
                  }
                >
                  {t('entry.save')}
                </Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
