import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import { speak, useLanguage } from './i18n';

export const SCHEMES = ['light', 'dark', 'auto'] as const;
const ICONS = { light: Sun, dark: Moon, auto: Monitor };

/** One tap to the other language. */
export function LanguageSwitch() {
  const language = useLanguage();
  const choose = useChooseLanguage();
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <ActionIcon
      lang={other}
      aria-label={other === 'ru' ? 'Русский язык' : 'English'}
      fz="sm"
      fw={600}
      onClick={() => choose(other)}
    >
      {other === 'ru' ? 'РУ' : 'EN'}
    </ActionIcon>
  );
}

/** Steps through light, dark and the system's choice. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = ICONS[colorScheme];
  const next = SCHEMES[(SCHEMES.indexOf(colorScheme) + 1) % SCHEMES.length] ?? 'auto';
  return (
    <ActionIcon
      aria-label={t('theme.switch', { theme: t(`theme.${colorScheme}`) })}
      onClick={() => setColorScheme(next)}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  );
}

/** Switches the page, and the mails and notices of whoever is signed in. */
export function useChooseLanguage() {
  const me = useMe();
  return (language: 'ru' | 'en') => {
    void speak(language);
    // The page itself does not wait for that.
    if (me) {
      import('../api/identity').then(({ saveProfile }) => saveProfile({ locale: language })).catch(() => undefined);
    }
  };
}
