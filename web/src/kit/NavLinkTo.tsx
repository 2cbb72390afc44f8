import { NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { Own } from './links';

/** A row that leads somewhere; apart from the other links because only few pages have such rows. */
export const NavLinkTo = createLink((props: Own<NavLinkProps>) => <NavLink component="a" {...props} />);
