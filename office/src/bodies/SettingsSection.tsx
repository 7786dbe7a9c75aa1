import { setBody } from '@meguri/core/bodies/bodies.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useDayText } from '../platform/format.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Body, type BodyKey, changed } from './body.ts';

type Props = { readonly body: Body; readonly of: BodyKey };

/** What the directive leaves to the head of the station (ST-7.2c). */
export const SettingsSection = ({ body, of }: Props) => {
  const { t } = useTranslation('bodies');
  const dayText = useDayText();
  const [editing, edit] = useState(false);
  const { settings, may } = body;
  return (
    <Section
      {...(settings
        ? {
            note: t('settings.by', { day: dayText(settings.setOn, 'short'), name: settings.setBy }),
          }
        : {})}
      side={
        may.set && (
          <Button onPress={() => edit(true)} size={28}>
            {t('settings.edit')}
          </Button>
        )
      }
      title={t('settings.title')}
    >
      {settings === null ? <p>{t('settings.none')}</p> : <Settings settings={settings} />}
      {editing && <SettingsDialog of={of} onClose={() => edit(false)} settings={settings} />}
    </Section>
  );
};

type Set = NonNullable<Body['settings']>;

const Settings = ({ settings }: { readonly settings: Set }) => {
  const { t } = useTranslation('bodies');
  const { composition, running, intervalMonths } = settings;
  return (
    <FactList
      facts={[
        { term: t('settings.composition'), value: composition },
        { term: t('settings.running'), value: running },
        {
          term: t('settings.interval'),
          value:
            intervalMonths === null
              ? t('settings.noInterval')
              : t('settings.intervalOf', { count: intervalMonths }),
        },
      ]}
    />
  );
};

type DialogProps = {
  readonly of: BodyKey;
  readonly settings: Set | null;
  readonly onClose: () => void;
};

const SettingsDialog = ({ of, settings, onClose }: DialogProps) => {
  const { t } = useTranslation('bodies');
  const [composition, setComposition] = useState(settings?.composition ?? '');
  const [running, setRunning] = useState(settings?.running ?? '');
  const [interval, setInterval] = useState<number | null>(settings?.intervalMonths ?? null);
  const command = useDialogCommand(setBody, changed, { said: t('settings.done'), onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('settings.confirm')}
      onClose={onClose}
      onConfirm={() => command.mutate({ ...of, composition, running, intervalMonths: interval })}
      title={t('settings.editTitle')}
    >
      <TextField
        label={t('settings.composition')}
        lines={3}
        onChange={setComposition}
        value={composition}
      />
      <TextField label={t('settings.running')} lines={3} onChange={setRunning} value={running} />
      <NumberField
        label={t('settings.interval')}
        max={24}
        min={1}
        onChange={setInterval}
        value={interval}
      />
    </CommandDialog>
  );
};
