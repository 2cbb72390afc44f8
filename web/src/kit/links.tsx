import { ActionIcon, type ActionIconProps, Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

export type Own<T> = T & Omit<ComponentPropsWithRef<'a'>, keyof T>;

/** Mantine's controls as links of the router, with its checked paths. */
export const ButtonLink = createLink((props: Own<ButtonProps>) => <Button component="a" {...props} />);
export const AnchorLink = createLink((props: Own<AnchorProps>) => <Anchor {...props} />);
export const ActionIconLink = createLink((props: Own<ActionIconProps>) => <ActionIcon component="a" {...props} />);
