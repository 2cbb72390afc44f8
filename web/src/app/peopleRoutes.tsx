import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root';

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$username',
  component: lazyRouteComponent(() => import('../people/PersonPage'), 'PersonPage'),
});
const friends = createRoute({
  getParentRoute: () => root,
  path: '/friends',
  component: lazyRouteComponent(() => import('../people/FriendsPage'), 'FriendsPage'),
});
const group = createRoute({
  getParentRoute: () => root,
  path: '/groups/$id',
  component: lazyRouteComponent(() => import('../people/GroupPage'), 'GroupPage'),
});
const editProfile = createRoute({
  getParentRoute: () => root,
  path: '/me/profile',
  component: lazyRouteComponent(() => import('../people/EditProfilePage'), 'EditProfilePage'),
});

/** The pages about people. */
export const peoplePages = [person, friends, group, editProfile];
