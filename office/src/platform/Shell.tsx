import { AppShell } from '@meguri/ui/AppShell.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Navigation } from '@meguri/ui/Navigation.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { NoticeArea } from '@meguri/ui/NoticeArea.tsx';
import { PersonMenu } from '@meguri/ui/PersonMenu.tsx';
import { TopBar } from '@meguri/ui/TopBar.tsx';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LockScreen } from '../access/LockScreen.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { Loaded } from './Loaded.tsx';
import { useLanguage } from './language.ts';
import { isCurrent, navGroups } from './nav.ts';
import { routeList } from './routes.ts';
import { type Session, SessionContext, sessionEnding, useSessionQuery } from './session.ts';
import { TextsNotice } from './TextsNotice.tsx';
import { useAccountItems } from './use-account-items.ts';
import { useGoKeys } from './use-go-keys.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** Every page for signed-in people: top bar, navigation of the post, the page, or the lock. */
export const Shell = ({ rail }: { readonly rail: boolean }) => {
  const session = useSessionQuery();
  const ending = sessionEnding(session.error);
  if (ending === 'session.missing') return <Navigate to="/sign-in" />;
  if (ending === 'session.locked') return <LockScreen />;
  return (
    <Loaded lines={8} query={session}>
      {(who) => (
        <SessionContext value={who}>
          <NoticeArea>
            <AppShell
              navigation={<PostNavigation rail={rail} session={who} />}
              rail={rail}
              top={<Top session={who} />}
            >
              <IdleNotice />
              <TextsNotice session={who} />
              <Outlet />
            </AppShell>
          </NoticeArea>
        </SessionContext>
      )}
    </Loaded>
  );
};

type NavigationProps = { readonly rail: boolean; readonly session: Session };

const PostNavigation = ({ rail, session }: NavigationProps) => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const groups = navGroups(routeList, session.post.kind);
  useGoKeys(groups.flat());
  const shown = groups.map((group, at) => ({
    ...(at === 1 && { name: t('navGroups.programme') }),
    ...(at === 2 && { name: t('navGroups.keeping') }),
    entries: group.map(({ key, href, icon }) => {
      return { href, icon, label: t(`nav.${key}`), current: isCurrent(href, pathname) };
    }),
  }));
  return <Navigation groups={shown} rail={rail} />;
};

const Top = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const items = useAccountItems(session);
  const part = session.stationName ?? session.unit.name;
  return (
    <TopBar brand={t('brand')} home="/" scope={[session.prefecture.name[language], part]}>
      {session.demo && <Chip tone="yellow">{t('demoMark')}</Chip>}
      <LanguageButton />
      <PersonMenu items={items} name={session.person.name} post={session.post.title} />
    </TopBar>
  );
};

/** Told a minute before the lock; any key or touch is the answer (WCAG 2.2.1). */
const IdleNotice = () => {
  const { t } = useTranslation();
  const warning = useIdleLock();
  if (!warning) return null;
  return (
    <div className="fixed inset-x-0 top-14 z-50 mx-auto w-[min(640px,calc(100vw-40px))] shadow-float print:hidden">
      <Notice kind="refusal" title={t('account.idleTitle')}>
        {t('account.idleBody')}
      </Notice>
    </div>
  );
};
