import {
  commendationForm,
  proposeCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastProgramme } from '../directives/chosen-programme.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Choices, type Chosen, changedCommendations } from './commendation.ts';
import { EvidenceField, type Named } from './EvidenceField.tsx';
import { RecipientFields } from './RecipientFields.tsx';

/** A proposal in words, for a station, a unit or somebody of this police. */
export const ProposePage = () => {
  const { t } = useTranslation('commendations');
  const { stationId: own } = useSession();
  const [stationId, setStation] = useState(own);
  const query = useQueryOf(commendationForm, { stationId }, { keep: true });
  return (
    <>
      <title>{t('new.title')}</title>
      <PageHead
        basis={<PageBasis duties={['commendations.merit', 'reviews.praise']} />}
        crumbs={[{ label: t('title'), href: '/commendations' }]}
        title={t('new.title')}
      />
      <p className="mb-4 text-muted">{t('new.self')}</p>
      <Loaded lines={8} query={query}>
        {(choices) => (
          <div className="max-w-[880px]">
            {own === null && (
              <Station choices={choices} onChoose={setStation} stationId={stationId} />
            )}
            <Form choices={choices} key={stationId} stationId={stationId} />
          </div>
        )}
      </Loaded>
    </>
  );
};

const headquarters = 'headquarters';

type StationProps = {
  readonly choices: Choices;
  readonly stationId: string | null;
  readonly onChoose: (stationId: string | null) => void;
};

const Station = ({ choices, stationId, onChoose }: StationProps) => {
  const { t } = useTranslation('commendations');
  return (
    <SelectField
      label={t('new.station')}
      onChange={(id) => onChoose(id === headquarters ? null : id)}
      options={[
        { id: headquarters, label: t('new.headquarters') },
        ...choices.stations.map(({ id, name }) => ({ id, label: name })),
      ]}
      required
      value={stationId ?? headquarters}
    />
  );
};

type FormProps = { readonly choices: Choices; readonly stationId: string | null };

/** By the directive one works under, where it lets commend; else the first that does. */
const firstChoice = ({ grounds }: Choices): Chosen => {
  const last = lastProgramme();
  const ground = grounds.find(({ pack }) => pack === last) ?? grounds[0];
  return {
    pack: ground?.pack ?? null,
    form: ground?.forms[0] ?? 'praise',
    recipient: ground?.recipients.at(-1) ?? 'staff',
    recipientId: null,
  };
};

const Form = ({ choices, stationId }: FormProps) => {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(() => firstChoice(choices));
  const [good, setGood] = useState('');
  const [conditions, setConditions] = useState('');
  const [evidence, setEvidence] = useState<readonly Named[]>([]);
  const command = useDialogCommand(proposeCommendation, changedCommendations, {
    said: t('new.done'),
    onClose: () => void navigate({ to: '/commendations' }),
  });
  const { recipientId } = chosen;
  const [asked, setAsked] = useState(false);
  const { t: platform } = useTranslation();
  const lack =
    (recipientId === null && t('new.who')) ||
    (good.trim() === '' && t('new.good')) ||
    (conditions.trim() === '' && t('new.conditions'));
  const send = () => {
    setAsked(true);
    if (lack || recipientId === null) return;
    command.mutate({
      ...chosen,
      recipientId,
      stationId,
      good,
      conditions,
      evidence: [...evidence],
    });
  };
  return (
    <>
      <RecipientFields
        choices={choices}
        chosen={chosen}
        onChange={setChosen}
        stationId={stationId}
      />
      <PlainNoteField
        hint={t('new.goodHint')}
        label={t('new.good')}
        lines={4}
        onChange={setGood}
        required
        value={good}
        width={760}
      />
      <PlainNoteField
        hint={t('new.conditionsHint')}
        label={t('new.conditions')}
        lines={3}
        onChange={setConditions}
        required
        value={conditions}
        width={760}
      />
      <EvidenceField chosen={evidence} onChange={setEvidence} options={choices.evidence} />
      {asked && lack && (
        <p className="mb-3 text-refusal" role="alert">
          {platform('missing', { what: lack })}
        </p>
      )}
      {command.error && (
        <div className="mb-3">
          <RefusalNotice error={command.error} />
        </div>
      )}
      <Button busy={command.isPending} look="solid" onPress={send} size={48}>
        {t('new.send')}
      </Button>
    </>
  );
};
