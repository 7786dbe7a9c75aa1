import { packFiles } from '@meguri/core/directives/packs-in-use.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { timeText, useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { saveBytes } from '../platform/save-file.ts';
import { Begin } from './editor/Begin.tsx';
import { Drafts } from './editor/Drafts.tsx';
import { changedFiles, type Draft, zipOf } from './editor/draft.ts';
import { dropDraft, keepDraft, keptDrafts } from './editor/draft-store.ts';
import { NextSteps } from './editor/NextSteps.tsx';
import { type Bench, useBench } from './editor/use-bench.ts';
import { Workbench } from './editor/Workbench.tsx';

const addressState = z.object({ draft: z.string().catch(''), pack: z.string().catch('') });

/** The drafts of this browser, read anew on every page of this address; undefined until then. */
const useDrafts = (page: string) => {
  const [drafts, setDrafts] = useState<readonly Draft[]>();
  const read = useCallback(async () => setDrafts(await keptDrafts()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft changes while it is open, so leaving it is a reason to read
  useEffect(() => void read(), [read, page]);
  return { drafts, read };
};

/**
 * Writes a pack in the browser: from one that is there or from files, checked while one types, kept
 * here and handed out as a .zip. What is in force changes by signing and installing it alone.
 */
export const PackEditorPage = () => {
  const [state, change] = useAddressState(addressState);
  const { drafts, read } = useDrafts(state.draft);
  if (drafts === undefined) return <Frame>{null}</Frame>;
  const draft = drafts.find(({ id }) => id === state.draft);
  if (draft !== undefined) return <Editing draft={draft} key={draft.id} />;
  const open = (id: string) => change({ draft: id });
  const begin = async (begun: Draft) => {
    await keepDraft(begun);
    await read();
    open(begun.id);
  };
  const drop = async (id: string) => {
    await dropDraft(id);
    await read();
  };
  return (
    <Frame>
      {state.draft !== '' && <Lost />}
      <Drafts drafts={drafts} onDrop={(id) => void drop(id)} onOpen={open} />
      <Beginning drafts={drafts} onBegin={(begun) => void begin(begun)} wanted={state.pack} />
    </Frame>
  );
};

type FrameProps = {
  readonly primary?: ReactNode;
  readonly status?: ReactNode;
  readonly children: ReactNode;
};

const Frame = ({ primary, status, children }: FrameProps) => {
  const { t } = useTranslation('packEditor');
  const { t: words } = useTranslation('directives');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['directives.register']} />}
        crumbs={[
          { label: words('title'), href: '/directives' },
          { label: words('tabs.packs'), href: '/directives/packs' },
          ...(status === undefined
            ? []
            : [{ label: t('drafts.title'), href: '/directives/packs/edit' }]),
        ]}
        meta={t('lead')}
        primary={primary}
        title={t('title')}
      />
      {status}
      {children}
    </>
  );
};

const Lost = () => {
  const { t } = useTranslation('packEditor');
  return (
    <div className="mb-5">
      <Notice kind="attention" title={t('drafts.lost')}>
        {t('drafts.lostBody')}
      </Notice>
    </div>
  );
};

type BeginningProps = {
  readonly drafts: readonly Draft[];
  readonly wanted: string;
  readonly onBegin: (begun: Draft) => void;
};

const Beginning = ({ drafts, ...props }: BeginningProps) => (
  <Loaded lines={4} query={useQueryOf(packFiles, { pack: null })}>
    {({ packs }) => <Begin {...props} packs={packs} taken={drafts.map(({ id }) => id)} />}
  </Loaded>
);

const Editing = ({ draft: begun }: { readonly draft: Draft }) => {
  const { t } = useTranslation('packEditor');
  const announce = useAnnounce();
  const bench = useBench(begun);
  const { id } = begun;
  const hand = () => {
    saveBytes({ name: `${id}.zip`, mediaType: 'application/zip', bytes: zipOf(bench.draft) });
    const count = bench.faults?.length ?? 0;
    announce({
      kind: count === 0 ? 'done' : 'attention',
      title: t('zipped', { name: id }),
      ...(count === 0 ? {} : { body: t('zippedWithFaults', { count }) }),
    });
  };
  return (
    <Frame
      primary={
        <Button icon="download" look="solid" onPress={hand} size={48}>
          {t('zip')}
        </Button>
      }
      status={<Status bench={bench} />}
    >
      <Restored draft={begun} />
      <Workbench bench={bench} />
      <NextSteps id={id} />
    </Frame>
  );
};

/** Whose draft this is, and whether its latest letter is kept. */
const Status = ({ bench: { draft, saved } }: { readonly bench: Bench }) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  if (saved === 'failed') {
    return (
      <div className="mb-4">
        <Notice kind="refusal" title={t('unsaved')}>
          {t('unsavedBody')}
        </Notice>
      </div>
    );
  }
  return (
    <p className="mb-3 text-muted">
      <b className="mr-3 text-ink">{draft.id}</b>
      {saved === 'saving' ? t('saving') : t('saved', { time: timeText(draft.savedAt, language) })}
    </p>
  );
};

const Restored = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('packEditor');
  const listText = useListText();
  const [isShown, setShown] = useState(true);
  const names = changedFiles(draft);
  if (names.length === 0 || !isShown) return null;
  return (
    <div className="mb-4">
      <Notice kind="info" onClose={() => setShown(false)} title={t('restored')}>
        {t('restoredBody', { names: listText(names) })}
      </Notice>
    </div>
  );
};
