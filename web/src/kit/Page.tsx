import { Group, Stack, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useSite } from '../api/site';
import classes from './kit.module.css';

type Props = {
  title: string;
  /** What the page is about, after its title in the window's: `Gold, Eyrwald Online`. */
  about?: string;
  /** The page above this one. */
  back?: Pick<LinkProps, 'to' | 'params'> & { label: string };
  width?: 'full' | 'narrow' | 'form';
  beside?: ReactNode;
  children: ReactNode;
};

/** Every page: its way back, its one heading, its place in the window's title. */
export function Page({ title, about, back, width = 'full', beside, children }: Props) {
  const size = width === 'full' ? '' : classes[width];
  return (
    <div className={classes.page}>
      <DocumentTitle title={about ? `${title}, ${about}` : title} />
      <Stack gap="lg" className={size} mx={width === 'full' ? undefined : 'auto'}>
        <div>
          {back && (
            <Link to={back.to} params={back.params ?? true} className={classes.back}>
              <ChevronLeft size={16} aria-hidden />
              {back.label}
            </Link>
          )}
          <Group justify="space-between" gap="sm">
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {beside}
          </Group>
        </div>
        {children}
      </Stack>
    </div>
  );
}

/** Names the window; the server has named it for those who arrive here first. */
export function DocumentTitle({ title }: { title: string }) {
  const site = useSite()?.name ?? 'Fairground';
  useEffect(() => {
    document.title = title === site ? site : `${title} · ${site}`;
  }, [title, site]);
  return null;
}
