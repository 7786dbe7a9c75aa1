import type { Output } from '@meguri/core/operation.ts';
import { fileRegister, printRegister } from '@meguri/core/rights/retention.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { FactList } from '@meguri/ui/FactList.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';
import { RightsFrame } from './RightsFrame.tsx';

type Row = Output<typeof fileRegister>['files'][number];

/** 個人情報ファイル簿 as the pack and the cards have it (75条). */
export const RegisterPage = () => {
  const { t } = useTranslation('rights');
  const query = useQueryOf(fileRegister, {});
  const command = useCommandOf(printRegister, { invalidate: [], onDone: saveFile });
  return (
    <RightsFrame
      duty="rights.register"
      meta={query.data && t('register.lead', { from: query.data.from })}
      primary={
        <span className="flex flex-wrap gap-2.5">
          {(['pdf', 'xlsx'] as const).map((format) => (
            <Button
              busy={command.isPending}
              icon="download"
              key={format}
              onPress={() => command.mutate({ format })}
              size={48}
            >
              {t(`register.${format}`)}
            </Button>
          ))}
        </span>
      }
      tab="register"
      title={t('register.title')}
    >
      {command.error && <RefusalNotice error={command.error} />}
      <Loaded lines={8} query={query}>
        {({ files }) => files.map((file) => <File file={file} key={file.code} />)}
      </Loaded>
    </RightsFrame>
  );
};

const File = ({ file }: { readonly file: Row }) => {
  const { t } = useTranslation('rights');
  const language = useLanguage();
  const listText = useListText();
  const months = file.retentionMonths;
  return (
    <Section title={file.name[language]}>
      <FactList
        facts={[
          { term: t('register.unit'), value: file.unit[language] },
          { term: t('register.purpose'), value: file.purpose[language] },
          { term: t('register.items'), value: listText(file.items.map((one) => one[language])) },
          { term: t('register.persons'), value: file.persons[language] },
          { term: t('register.collection'), value: file.collection[language] },
          { term: t('register.sensitive'), value: file.sensitive[language] },
          { term: t('register.receivers'), value: file.receivers[language] },
          { term: t('register.requestsTo'), value: file.requestsTo[language] },
          {
            term: t('register.retention'),
            value: months === null ? t('retention.none') : t('retention.monthsOf', { months }),
          },
          { term: t('register.records'), value: t('register.recordsOf', { count: file.records }) },
        ]}
      />
    </Section>
  );
};
