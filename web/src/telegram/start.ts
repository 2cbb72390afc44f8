import { renewBy } from '../api/session';
import { newest } from '../api/telegram';
import { router } from '../app/router';
import { listen, on, tell } from './bridge';
import { takeLaunch } from './launch';
import { stayClear, themeIn, wear } from './look';

/** Makes the page a Mini App where Telegram opened it: its colours, its edges, its way back, and its user signed in. */
export function startInTelegram(): void {
  const launch = takeLaunch();
  if (!launch) return;
  renewBy(newest(launch.initData));
  wear(launch.theme);
  listen();
  on('theme_changed', (data) => wear(themeIn(data)));
  on('safe_area_changed', (data) => stayClear('screen', data));
  on('content_safe_area_changed', (data) => stayClear('content', data));
  on('back_button_pressed', goBack);
  router.subscribe('onResolved', ({ toLocation }) => showWayBack(toLocation.pathname));
  tell('web_app_ready');
  tell('web_app_expand');
  tell('web_app_request_theme');
  tell('web_app_request_safe_area');
  tell('web_app_request_content_safe_area');
}

function showWayBack(path: string): void {
  tell('web_app_setup_back_button', { is_visible: path !== '/' && path !== '/tg' });
}

function goBack(): void {
  if (router.history.canGoBack()) router.history.back();
  else void router.navigate({ to: '/' });
}
