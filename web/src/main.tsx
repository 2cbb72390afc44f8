import '@fontsource-variable/onest/index.css';
import './app/mantine.css';
import './app/tokens.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { settled } from './api/session';
import { App } from './app/App';
import { startTexts } from './app/i18n';
import { isInside } from './telegram/launch';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

if (isInside()) (await import('./telegram/start')).startInTelegram();
void settled();
await startTexts();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
