import { communityChoices } from '@meguri/core/communities/communities.ops.ts';
import type { EntryContents } from '@meguri/core/communities/contents.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { Choices } from './community.ts';
import { contentsOf, type Draft, missingIn } from './entry-draft.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import { SharingFields } from './SharingFields.tsx';

type Props = {
  readonly programme: Programme;
  readonly initial: Draft;
  readonly sendLabel: string;
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSend: (contents: EntryContents) => void;
  readonly onCancel: () => void;
  /** Named beside what is missing in the fields, where more is asked for. */
  readonly alsoMissing?: string | undefined;
  readonly children?: ReactNode;
};

/** What is held of a place or organisation; no field is about people. */
export const EntryForm = (props: Props) => (
  <Loaded lines={8} query={useQueryOf(communityChoices, {})}>
    {(choices) => <Form {...props} choices={choices} />}
  </Loaded>
);

const Form = (props: Props & { readonly choices: Choices }) => {
  const { t } = useTranslation('communities');
  const { programme, command, choices } = props;
  const [draft, setDraft] = useState(props.initial);
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  const contents = contentsOf(draft);
  const missing = [
    ...missingIn(draft).map((key) => t(key)),
    ...(props.alsoMissing === undefined ? [] : [props.alsoMissing]),
  ];
  const send = () => {
    setAsked(true);
    if (contents !== undefined && missing.length === 0) props.onSend(contents);
  };
  return (
    <div className="max-w-[900px]">
      <PlaceFields change={change} choices={choices} draft={draft} programme={programme} />
      <ReasonFields change={change} draft={draft} />
      <SharingFields change={change} choices={choices} draft={draft} />
      {props.children}
      {asked && missing.length > 0 && (
        <p className="mb-3 text-refusal" role="alert">
          {t('form.missing', { what: missing.join('、') })}
        </p>
      )}
      {command.error && (
        <div className="mb-3">
          <RefusalNotice error={command.error} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={command.isPending} look="solid" onPress={send} size={48}>
          {props.sendLabel}
        </Button>
        <Button look="text" onPress={props.onCancel} size={48}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  );
};
