import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './kit.module.css';

type Props = { title: string; opened: boolean; close: () => void; children: ReactNode };

/** A sheet from below on phones, a window in the middle elsewhere. */
export function Sheet({ title, opened, close, children }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(width < 48em)', window.matchMedia('(width < 48em)').matches);
  const Part = phone ? Drawer : Modal;
  const content = (
    <>
      <Part.Overlay />
      <Part.Content>
        <div className={classes.sheetHead}>
          <Part.Title fw={650} fz="lg">
            {title}
          </Part.Title>
          <Part.CloseButton aria-label={t('close')} size={44} />
        </div>
        <Part.Body>{children}</Part.Body>
      </Part.Content>
    </>
  );
  return phone ? (
    <Drawer.Root
      opened={opened}
      onClose={close}
      position="bottom"
      size="auto"
      classNames={{ content: classes.sheet ?? '' }}
    >
      {content}
    </Drawer.Root>
  ) : (
    <Modal.Root opened={opened} onClose={close} size="lg" centered>
      {content}
    </Modal.Root>
  );
}
