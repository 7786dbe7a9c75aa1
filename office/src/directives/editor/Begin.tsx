import { packFiles } from '@meguri/core/directives/packs-in-use.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { slug } from '@meguri/core/pack/text.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { call } from '../../platform/call.ts';
import { useLanguage } from '../../platform/language.ts';
import { RefusalNotice } from '../../platform/RefusalNotice.tsx';
import { beginDraft, type Draft, filesFrom, nameIn } from './draft.ts';

type Packs = Output<typeof packFiles>['packs'];
type Props = {
  readonly packs: Packs;
  /** The pack somebody came from. */
  readonly wanted: string;
  /** Names that drafts have already. */
  readonly taken: readonly string[];
  readonly onBegin: (draft: Draft) => void;
};

/** From a pack that is there, as it is or as a pattern, or from files on disk. */
export const Begin = (props: Props) => {
  const { t } = useTranslation('packEditor');
  return (
    <div className="max-w-[900px]">
      <Section note={t('begin.note')} title={t('begin.title')}>
        <FromPack {...props} />
        <FromDisk {...props} />
      </Section>
    </div>
  );
};

const FromPack = ({ packs, wanted, taken, onBegin }: Props) => {
  const { t } = useTranslation('packEditor');
  const language = useLanguage();
  const first = packs.find(({ pack }) => pack === wanted) ?? packs[0];
  const [from, setFrom] = useState(first?.pack ?? '');
  const [typed, setTyped] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<Error>();
  const id = typed ?? from;
  const wrong = !slug.safeParse(id).success && t('begin.idWrong');
  const exists = taken.includes(id) && t('begin.exists');
  const start = async () => {
    setAsked(true);
    if (wrong || exists) return;
    try {
      const { files } = await call(packFiles, { pack: from });
      onBegin(beginDraft({ id, from, files }, new Date()));
    } catch (refusal) {
      if (!(refusal instanceof Error)) throw refusal;
      setError(refusal);
    }
  };
  return (
    <>
      {error && <RefusalNotice error={error} />}
      <SelectField
        label={t('begin.from')}
        onChange={setFrom}
        options={packs.map(({ pack, prefecture, title }) => ({
          id: pack,
          label: `${prefecture[language]}　${title[language]}`,
        }))}
        required
        value={from}
        width={560}
      />
      <TextField
        error={(asked && (wrong || exists)) || undefined}
        hint={t('begin.idHint')}
        label={t('begin.id')}
        onChange={setTyped}
        required
        value={id}
      />
      <Button look="solid" onPress={() => void start()} size={48}>
        {t('begin.start')}
      </Button>
    </>
  );
};

const bytesOf = async (file: File) => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** A .zip that cannot be opened holds no pack either. */
const read = async (chosen: readonly File[]) => {
  try {
    return filesFrom(await Promise.all(chosen.map(bytesOf)));
  } catch {
    return [];
  }
};

const FromDisk = ({ taken, onBegin }: Props) => {
  const { t } = useTranslation('packEditor');
  const [problem, setProblem] = useState<'none' | 'exists'>();
  const choose = async (chosen: readonly File[]) => {
    const files = await read(chosen);
    const id = nameIn(files) ?? '';
    if (!files.some(({ name }) => name === 'pack.json') || id === '') return setProblem('none');
    if (taken.includes(id)) return setProblem('exists');
    const from = chosen.map(({ name }) => name).join(', ');
    return onBegin(beginDraft({ id, from, files }, new Date()));
  };
  return (
    <div className="mt-6">
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={['.json', '.zip']}
          allowsMultiple
          onSelect={(files) => {
            if (files) void choose([...files]);
          }}
        >
          <Button icon="upload" size={48}>
            {t('begin.disk')}
          </Button>
        </FileTrigger>
        <span className="text-muted">{t('begin.formats')}</span>
      </div>
      {problem !== undefined && (
        <div className="mt-3">
          {problem === 'none' ? (
            <Notice kind="refusal" title={t('begin.notPack')}>
              {t('begin.notPackBody')}
            </Notice>
          ) : (
            <Notice kind="refusal" title={t('begin.exists')} />
          )}
        </div>
      )}
    </div>
  );
};
