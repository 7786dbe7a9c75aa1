import { getChange } from '@meguri/core/bodies/personnel.ops.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { ChangeActions } from './ChangeActions.tsx';
import { ChangeLines } from './ChangeLines.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import type { Change, Line } from './change.ts';

/** One personnel change: its lines, what they would move, and carrying it out (bodies.transfer). */
export const ChangePage = () => {
  const changeId = useAddressPart('changeId');
  const query = useQueryOf(getChange, { changeId });
  return (
    <Loaded lines={10} query={query}>
      {({ change, lines }) => <Editor change={change} key={change.revision} saved={lines} />}
    </Loaded>
  );
};

type EditorProps = { readonly change: Change; readonly saved: readonly Line[] };

const Editor = ({ change, saved }: EditorProps) => {
  const { t } = useTranslation('bodies');
  const [lines, setLines] = useState(saved);
  const unsaved = lines !== saved;
  const draft = change.state === 'draft';
  return (
    <>
      <Head change={change} />
      {draft && unsaved && (
        <div className="mb-4">
          <Notice kind="attention" title={t('personnel.unsaved')} />
        </div>
      )}
      <ChangeActions change={change} lines={lines} onLines={setLines} unsaved={unsaved} />
      <ChangeLines
        change={change}
        lines={lines}
        {...(draft
          ? { onDrop: (at: number) => setLines(lines.filter((_, index) => index !== at)) }
          : {})}
        checked={!unsaved}
      />
      {!unsaved && lines.length > 0 && <ChangePreview change={change} lines={lines} />}
    </>
  );
};

const Head = ({ change }: { readonly change: Change }) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  return (
    <>
      <title>{`${change.title}　${t('personnel.title')}`}</title>
      <PageHead
        basis={<PageBasis duties={['bodies.transfer', 'custody.chain']} />}
        crumbs={[{ label: t('personnel.title'), href: '/personnel' }, { label: change.title }]}
        meta={
          <span className="flex items-center gap-3">
            {dayText(change.on)}
            <Chip tone={change.state === 'carried-out' ? 'green' : 'gray'}>
              {t(`personnel.state.${change.state}`)}
            </Chip>
          </span>
        }
        title={change.title}
      />
    </>
  );
};
