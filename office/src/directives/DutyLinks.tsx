import { Link } from '@meguri/ui/Link.tsx';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Browsed } from './register.ts';
import { screenOf } from './screens.ts';

type Props = Pick<Browsed['clauses'][number], 'duties'>;

/** Duties with the screen that serves each; one whose screen is still to be built says so. */
export const DutyLinks = ({ duties }: Props) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const { routesByPath } = useRouter();
  const isBuilt = (href: string) => Object.hasOwn(routesByPath, href);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {duties.map(({ id, label }) => {
        const href = screenOf(id);
        return (
          <li key={id}>
            {href !== undefined && isBuilt(href) ? (
              <Link href={href}>{label[language]}</Link>
            ) : (
              <>
                {label[language]}
                <span className="ml-1.5 text-[14px] text-muted">{t('browse.later')}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};
