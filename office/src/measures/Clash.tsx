import { measureVersion } from '@meguri/core/measures/measures.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import type { RefusalError } from '../platform/call.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { type Draft, draftOf } from './plan-draft.ts';

type Props = {
  readonly error: RefusalError;
  readonly measureId: string;
  readonly draft: Draft;
  readonly onGoOn: (revision: number) => void;
  readonly onTake: (draft: Draft) => void;
};

/** Somebody was faster: both versions, and the choice between them; nothing typed is lost. */
export const Clash = ({ error, measureId, draft, onGoOn, onTake }: Props) => {
  const { t } = useTranslation('measures');
  const { name = '', revision = 1 } = error.problem.details;
  const newest = Number(revision);
  const query = useQueryOf(measureVersion, { measureId, revision: newest });
  return (
    <div className="mb-4 grid gap-3">
      <Notice kind="attention" title={t('form.clash', { name })}>
        {t('form.clashLead')}
      </Notice>
      <Loaded query={query}>
        {({ plan }) => {
          const theirs = draftOf(plan);
          return (
            <>
              <Differences mine={draft} theirs={theirs} />
              <div className="flex flex-wrap gap-3">
                <Button onPress={() => onGoOn(newest)} size={48}>
                  {t('form.keepMine')}
                </Button>
                <Button
                  onPress={() => {
                    onTake(theirs);
                    onGoOn(newest);
                  }}
                  size={48}
                >
                  {t('form.takeTheirs')}
                </Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
};

/** Fields whose words a reader compares; ids and choices follow with them. */
const texts = {
  title: 'form.title',
  why: 'form.why',
  timing: 'form.timing',
  method: 'form.method',
  onDay: 'form.day',
  from: 'form.from',
  until: 'form.until',
  place: 'form.place',
  materials: 'form.materials',
} as const;

const fields = Object.entries(texts) as readonly [
  keyof typeof texts,
  (typeof texts)[keyof typeof texts],
][];

type Both = { readonly mine: Draft; readonly theirs: Draft };

const Differences = ({ mine, theirs }: Both) => {
  const { t } = useTranslation('measures');
  const rows = fields.filter(([name]) => (mine[name] ?? '') !== (theirs[name] ?? ''));
  if (rows.length === 0) return <p className="text-muted">{t('form.noDifference')}</p>;
  return (
    <PlainTable
      caption={t('form.clashLead')}
      columns={[
        { id: 'field', head: t('form.field'), width: 160, cell: ([, label]) => t(label) },
        { id: 'mine', head: t('form.mine'), cell: ([name]) => mine[name] },
        { id: 'theirs', head: t('form.theirs'), cell: ([name]) => theirs[name] },
      ]}
      idOf={([name]) => name}
      rows={rows}
    />
  );
};
