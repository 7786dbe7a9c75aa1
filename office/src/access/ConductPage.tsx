import { acceptTexts, listTexts } from '@meguri/core/access/texts.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { ProofNotice } from './ProofNotice.tsx';

type Text = Output<typeof listTexts>['texts'][number];

/** The code of conduct and the purpose text of the post; accepted once for their months. */
export const ConductPage = () => {
  const { t } = useTranslation('access');
  const query = useQueryOf(listTexts, {});
  return (
    <div className="max-w-[820px]">
      <title>{t('conduct.title')}</title>
      <PageHead
        basis={<PageBasis duties={['cards.purpose']} />}
        meta={t('conduct.lead')}
        title={t('conduct.title')}
      />
      <Loaded lines={10} query={query}>
        {({ texts }) => <Texts texts={texts} />}
      </Loaded>
    </div>
  );
};

const Texts = ({ texts }: { readonly texts: readonly Text[] }) => {
  const { t } = useTranslation('access');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const due = texts.filter((text) => text.due);
  const { accept, error, isPending } = useAccept();
  const tick = (code: string, on: boolean) =>
    setTicked(on ? [...ticked, code] : ticked.filter((one) => one !== code));
  const missing = due.some(({ code }) => !ticked.includes(code));
  const confirm = () => {
    setAsked(true);
    if (!missing) accept(due.map(({ code, version }) => ({ code, version })));
  };
  return (
    <>
      {texts.map((text) => (
        <TextBody
          key={text.code}
          onTick={(on) => tick(text.code, on)}
          text={text}
          ticked={ticked.includes(text.code)}
        />
      ))}
      <ProofNotice error={error} />
      {asked && missing && (
        <p className="mb-3 text-refusal" role="alert">
          {t('conduct.missing')}
        </p>
      )}
      {due.length === 0 ? (
        <Notice kind="done" title={t('conduct.allDone')} />
      ) : (
        <Button busy={isPending} look="solid" onPress={confirm} size={48}>
          {t('conduct.accept')}
        </Button>
      )}
    </>
  );
};

const useAccept = () => {
  const { t } = useTranslation('access');
  const announce = useAnnounce();
  const client = useQueryClient();
  const navigate = useNavigate();
  const command = useCommandOf(acceptTexts, {
    invalidate: [],
    onDone: async () => {
      announce({ kind: 'done', title: t('conduct.accepted') });
      await client.invalidateQueries();
      void navigate({ to: '/' });
    },
  });
  type Accepted = Parameters<typeof command.mutate>[0]['texts'];
  const { error, isPending } = command;
  return { accept: (read: Accepted) => command.mutate({ texts: read }), error, isPending };
};

type BodyProps = {
  readonly text: Text;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
};

const TextBody = ({ text, ticked, onTick }: BodyProps) => {
  const { t } = useTranslation('access');
  const language = useLanguage();
  const dayText = useDayText();
  const title = text.title[language];
  const until =
    text.acceptedUntil === null ? '' : t('conduct.until', { day: dayText(text.acceptedUntil) });
  return (
    <Section note={t('conduct.version', { version: text.version })} title={title}>
      <ol className="mb-2 grid list-decimal gap-2 rounded-8 border border-line-strong py-4 pr-5 pl-10 text-[16px] text-ink">
        {text.body.map((line) => (
          <li key={line.ja}>{line[language]}</li>
        ))}
      </ol>
      {text.due ? (
        <CheckboxField checked={ticked} onChange={onTick}>
          {t('conduct.agree', { title })}
        </CheckboxField>
      ) : (
        <p className="text-muted">{until}</p>
      )}
    </Section>
  );
};
