import type { Operation } from '@meguri/core/operation.ts';
import {
  acceptReport,
  receiveReport,
  returnReport,
  sendBackReport,
  sendReport,
  submitReport,
  writeReport,
} from '@meguri/core/reports/reports.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedReports, type ReportProps } from './report.ts';
import type { AskingState } from './use-asking.ts';
import { draftsOf, type Writing } from './use-writing.ts';

type Props = ReportProps & { readonly writing: Writing; readonly asking: AskingState };

const keyOf = ({ report: { report, revision } }: ReportProps) => ({
  reportId: report.id,
  revision,
});

/** The one filled button: what comes next for this post; what was typed is kept first. */
export const NextStep = ({ report, writing, asking }: Props) => {
  const { may } = report;
  if (writing.isDirty) return <Save report={report} writing={writing} />;
  if (may.examine && asking.questions.length > 0) {
    return <Return asking={asking} report={report} />;
  }
  if (may.examine) return <Confirmed of="accept" operation={acceptReport} report={report} />;
  if (may.receive) return <Receive report={report} />;
  if (may.send) {
    return (
      <>
        {may.sendBack && <SendBack report={report} />}
        <Confirmed of="send" operation={sendReport} report={report} />
      </>
    );
  }
  return may.submit ? <Submit report={report} /> : null;
};

type SaveProps = ReportProps & { readonly writing: Writing };

const Save = ({ report, writing }: SaveProps) => {
  const { t } = useTranslation('reports');
  const announce = useAnnounce();
  const command = useCommandOf(writeReport, {
    invalidate: changedReports,
    onDone: ({ version, gone }) =>
      announce({
        kind: 'done',
        title: t('one.saved', { version }),
        ...(gone > 0 ? { children: t('one.gone', { count: gone }) } : {}),
      }),
  });
  return (
    <Step
      command={command}
      label={t('one.save')}
      onPress={() => command.mutate({ ...keyOf({ report }), sections: draftsOf(writing.sections) })}
    />
  );
};

type StepProps = {
  readonly command: { readonly isPending: boolean; readonly error: Error | null };
  readonly label: string;
  readonly onPress: () => void;
};

const Step = ({ command, label, onPress }: StepProps) => (
  <div className="grid justify-items-end gap-2">
    <Button busy={command.isPending} look="solid" onPress={onPress} size={48}>
      {label}
    </Button>
    {command.error && (
      <div className="max-w-[420px]">
        <RefusalNotice error={command.error} />
      </div>
    )}
  </div>
);

const Submit = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const announce = useAnnounce();
  const command = useCommandOf(submitReport, {
    invalidate: changedReports,
    onDone: () => announce({ kind: 'done', title: t('one.submitted') }),
  });
  return (
    <Step
      command={command}
      label={t('one.submit')}
      onPress={() => command.mutate(keyOf({ report }))}
    />
  );
};

const Receive = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const announce = useAnnounce();
  const command = useCommandOf(receiveReport, {
    invalidate: changedReports,
    onDone: () => announce({ kind: 'done', title: t('one.received') }),
  });
  return (
    <Step
      command={command}
      label={t('one.receive')}
      onPress={() => command.mutate(keyOf({ report }))}
    />
  );
};

type Kept = typeof sendReport | typeof acceptReport;

const words = {
  send: ['one.send', 'one.sendLead', 'one.sent'],
  accept: ['one.accept', 'one.acceptLead', 'one.accepted'],
} as const;

type ConfirmedProps = ReportProps & {
  readonly of: keyof typeof words;
  readonly operation: Kept & Operation;
};

/** A step that cannot be taken back is said in a sentence first. */
const Confirmed = ({ report, of, operation }: ConfirmedProps) => {
  const { t } = useTranslation('reports');
  const [isOpen, setOpen] = useState(false);
  const onClose = () => setOpen(false);
  const [label, lead, said] = words[of];
  const again = of === 'send' && report.report.state === 'returned';
  const command = useDialogCommand(operation, changedReports, { said: t(said), onClose });
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)} size={48}>
        {again ? t('one.resend') : t(label)}
      </Button>
      {isOpen && (
        <CommandDialog
          command={command}
          confirmLabel={t(label)}
          onClose={onClose}
          onConfirm={() => command.mutate(keyOf({ report }))}
          title={t(label)}
        >
          <p className="mb-4">{t(lead)}</p>
        </CommandDialog>
      )}
    </>
  );
};

const SendBack = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const onClose = () => setOpen(false);
  const command = useDialogCommand(sendBackReport, changedReports, {
    said: t('one.sentBack'),
    onClose,
  });
  return (
    <>
      <Button onPress={() => setOpen(true)} size={48}>
        {t('one.sendBack')}
      </Button>
      {isOpen && (
        <CommandDialog
          command={command}
          confirmLabel={t('one.sendBack')}
          missing={note.trim() === '' && t('one.sendBackNote')}
          onClose={onClose}
          onConfirm={() => command.mutate({ ...keyOf({ report }), note })}
          title={t('one.sendBack')}
        >
          <PlainNoteField label={t('one.sendBackNote')} onChange={setNote} required value={note} />
        </CommandDialog>
      )}
    </>
  );
};

type ReturnProps = ReportProps & { readonly asking: AskingState };

const Return = ({ report, asking }: ReturnProps) => {
  const { t } = useTranslation('reports');
  const announce = useAnnounce();
  const command = useCommandOf(returnReport, {
    invalidate: changedReports,
    onDone: () => announce({ kind: 'done', title: t('one.returned') }),
  });
  return (
    <Step
      command={command}
      label={t('one.returnIt')}
      onPress={() =>
        command.mutate({
          ...keyOf({ report }),
          questions: asking.questions.map(({ sentenceId, text }) => ({ sentenceId, text })),
        })
      }
    />
  );
};
