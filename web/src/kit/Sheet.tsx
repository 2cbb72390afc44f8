import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { title: string; opened: boolean; close: () => void; children: ReactNode };

/** A sheet from below on phones, a window in the middle elsewhere. */
export function Sheet({ title, opened, close, children }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(width < 48em)', window.matchMedia('(width < 48em)').matches);
  const closeButton = { 'aria-label': t('close'), size: 44 };
  return phone ? (
    <Drawer
      opened={opened}
      onClose={close}
      title={title}
      position="bottom"
      size="auto"
      closeButtonProps={closeButton}
      styles={{ content: { maxHeight: '92dvh', borderRadius: '14px 14px 0 0' }, title: { fontWeight: 650 } }}
    >
      {children}
    </Drawer>
  ) : (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size="lg"
      closeButtonProps={closeButton}
      styles={{ title: { fontWeight: 650 } }}
    >
      {children}
    </Modal>
  );
}
