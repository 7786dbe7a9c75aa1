import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';

type Props<After> = {
  /** Where this page begins; null: it is the first. */
  readonly after: After | null;
  /** Where the next one begins; null: this is the last. */
  readonly next: After | null;
  readonly onGo: (after: After | null) => void;
};

/** The way through a long list, a page at a time; nothing where all of it is on one page. */
export const PageSteps = <After,>({ after, next, onGo }: Props<After>) => {
  const { t } = useTranslation();
  if (after === null && next === null) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-2.5">
      {after !== null && <Button onPress={() => onGo(null)}>{t('pages.first')}</Button>}
      {next !== null && <Button onPress={() => onGo(next)}>{t('pages.next')}</Button>}
    </div>
  );
};
