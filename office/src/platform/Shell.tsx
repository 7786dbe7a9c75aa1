import { signOut } from '@meguri/core/access/access.ops.ts';
import { AppShell } from '@meguri/ui/AppShell.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Navigation } from '@meguri/ui/Navigation.tsx';
import { NoticeArea } from '@meguri/ui/NoticeArea.tsx';
import { PersonMenu } from '@meguri/ui/PersonMenu.tsx';
import { TopBar } from '@meguri/ui/TopBar.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RefusalError } from './call.ts';
import { LanguageButton } from './LanguageButton.tsx';
import { Loaded } from './Loaded.tsx';
import { useLanguage } from './language.ts';
import { isCurrent, navGroups } from './nav.ts';
import { useCommandOf } from './queries.ts';
import { routeList } from './routes.ts';
import { type Session, SessionContext, useSessionQuery } from './session.ts';
import { useGoKeys } from './use-go-keys.ts';

/** Every page for signed-in people: top bar, navigation of the post, the page. */
export const Shell = ({ rail }: { readonly rail: boolean }) => {
  const session = useSessionQuery();
  const missing =
    session.error instanceof RefusalError && session.error.problem.code === 'session.missing';
  if (missing) return <Navigate to="/sign-in" />;
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
  const shown = groups.map((group) =>
    group.map(({ key, href, icon }) => {
      return { href, icon, label: t(`nav.${key}`), current: isCurrent(href, pathname) };
    }),
  );
  return <Navigation groups={shown} rail={rail} />;
};

const Top = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const leave = useLeave();
  const part = session.stationName ?? session.unit.name;
  return (
    <TopBar brand={t('brand')} home="/" scope={[session.prefecture.name[language], part]}>
      {session.demo && <Chip tone="yellow">{t('demoMark')}</Chip>}
      <LanguageButton />
      <PersonMenu
        items={[{ id: 'sign-out', label: t('signOut'), act: leave }]}
        name={session.person.name}
        post={session.post.title}
      />
    </TopBar>
  );
};

const useLeave = (): (() => void) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useCommandOf(signOut, {
    invalidate: [],
    onDone: () => {
      client.clear();
      void navigate({ to: '/sign-in' });
    },
  });
  return () => mutate({});
};
