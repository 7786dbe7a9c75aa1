import { draftMeasure } from '@meguri/core/measures/course.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { InProgramme, type Programme, useWordOf } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDone } from '../platform/use-done.ts';
import { changedMeasures, measureAddress } from './measure.ts';
import { PlanForm } from './PlanForm.tsx';
import { emptyDraft } from './plan-draft.ts';

const search = z.object({
  subject: z.string().max(60).catch(''),
  kind: z.string().max(60).catch(''),
  stage: z.string().max(60).catch(''),
});

/** A new measure, begun from nothing or from a place where nothing happened yet. */
export const NewMeasurePage = () => (
  <InProgramme>
    {(programme, choice) => <Page choice={choice} key={programme.pack} programme={programme} />}
  </InProgramme>
);

type Props = { readonly programme: Programme; readonly choice: ReactNode };

const Page = ({ programme, choice }: Props) => {
  const { t } = useTranslation('measures');
  const word = useWordOf(programme)('measure');
  const navigate = useNavigate();
  const { stationId } = useSession();
  const [begun] = useAddressState(search);
  const done = useDone(() => undefined);
  const command = useCommandOf(draftMeasure, {
    invalidate: changedMeasures,
    onDone: ({ measureId }) => {
      done(t('form.saved'));
      void navigate({ to: measureAddress(measureId) });
    },
  });
  const title = t('form.newTitle', { word });
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={
          <PageBasis
            duties={['measures.decide', 'measures.catalogue', 'measures.purpose', 'measures.aim']}
          />
        }
        crumbs={[{ label: word, href: `/measures?programme=${programme.pack}` }]}
        size={22}
        title={title}
      />
      {choice}
      <PlanForm
        command={command}
        initial={(choices) => emptyDraft(programme, choices, begun)}
        onSend={(plan) => command.mutate({ pack: programme.pack, stationId, plan })}
        programme={programme}
        sendLabel={t('form.save')}
        stationId={stationId}
      />
    </>
  );
};
