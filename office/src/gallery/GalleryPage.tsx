import { AppShell } from '@meguri/ui/AppShell.tsx';
import { Basis } from '@meguri/ui/Basis.tsx';
import { Button } from '@meguri/ui/Button.tsx';
import { Chip } from '@meguri/ui/Chip.tsx';
import { Navigation, type NavigationEntry } from '@meguri/ui/Navigation.tsx';
import { NoticeArea } from '@meguri/ui/NoticeArea.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { PersonMenu } from '@meguri/ui/PersonMenu.tsx';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { TopBar } from '@meguri/ui/TopBar.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '../platform/LanguageButton.tsx';
import { GalleryBasics } from './GalleryBasics.tsx';
import { GalleryBoard } from './GalleryBoard.tsx';
import { GalleryFields } from './GalleryFields.tsx';
import { GalleryForm } from './GalleryForm.tsx';
import { GalleryStates } from './GalleryStates.tsx';
import { GalleryTable } from './GalleryTable.tsx';

/** Every part of the package in its states; invented people and places only. */
export const GalleryPage = () => {
  const { t } = useTranslation('gallery');
  const [basisOpen, setBasisOpen] = useState(false);
  return (
    <NoticeArea>
      <AppShell navigation={<GalleryNavigation />} top={<GalleryTop />}>
        <PageHead
          basis={
            <Basis clause={t('clause')} isOpen={basisOpen} onOpen={() => setBasisOpen(true)} />
          }
          crumbs={[{ label: t('crumbs'), href: '/gallery' }, { label: t('title') }]}
          meta={t('meta')}
          primary={
            <Button icon="check" look="solid">
              {t('approve')}
            </Button>
          }
          secondary={<Button icon="print">PDF</Button>}
          title={t('title')}
        />
        <div className="flex items-start gap-4 max-[900px]:flex-col">
          <div className="min-w-0 flex-1">
            <GalleryBasics />
            <GalleryFields />
            <GalleryStates />
          </div>
          {basisOpen && (
            <SidePanel onClose={() => setBasisOpen(false)} title={t('clauseTitle')}>
              <p>{t('clauseText')}</p>
            </SidePanel>
          )}
        </div>
        <GalleryTable />
        <GalleryForm />
        <GalleryBoard />
      </AppShell>
    </NoticeArea>
  );
};

const GalleryTop = () => {
  const { t } = useTranslation('gallery');
  const { t: common } = useTranslation('platform');
  return (
    <TopBar brand={common('brand')} home="/gallery" scope={[t('prefecture'), t('station')]}>
      <Chip tone="yellow">{common('demoMark')}</Chip>
      <LanguageButton />
      <PersonMenu
        items={[{ id: 'sign-out', label: t('signOut'), act: () => undefined }]}
        name={t('person')}
        post={t('post')}
      />
    </TopBar>
  );
};

const GalleryNavigation = () => {
  const { t } = useTranslation('platform');
  const entry = (key: 'today' | 'beats' | 'reviews', icon: NavigationEntry['icon']) => ({
    href: `/gallery#${key}`,
    icon,
    label: t(`nav.${key}`),
    current: key === 'today',
    waiting: key === 'reviews' ? 2 : 0,
  });
  return (
    <Navigation
      groups={[
        { entries: [entry('today', 'home'), entry('beats', 'map')] },
        { name: t('navGroups.keeping'), entries: [entry('reviews', 'review')] },
      ]}
    />
  );
};
