import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, LANGUAGES, preferredLanguage, rememberLanguage } from '../api/language';
import { forgetFirstData } from '../api/first-data';
import { queryClient } from '../api/query';
import { type Message, say } from './message';

const NAMESPACES = ['common', 'market'] as const;
const texts = import.meta.glob<{ default: Record<string, string> }>('../locales/*/*.json');

/** Lets i18next say messages that the build has compiled. */
const compiled = {
  type: 'i18nFormat' as const,
  init: () => undefined,
  parse: (message: Message, facts: Record<string, unknown>, language: string) => say(message, facts, language),
  addLookupKeys: (keys: string[]) => keys,
};

/** Starts the texts in the language of this browser; an area's texts arrive with the area. */
export async function startTexts(): Promise<void> {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(compiled)
    .use({
      type: 'backend' as const,
      init: () => undefined,
      read: (lng: string, ns: string, done: (error: Error | null, data: Record<string, string> | null) => void) => {
        const load = texts[`../locales/${lng}/${ns}.json`];
        if (!load) {
          done(new Error(`No texts ${lng}/${ns}`), null);
          return;
        }
        load().then(
          (module) => done(null, module.default),
          (reason: unknown) => done(reason instanceof Error ? reason : new Error(String(reason)), null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      ns: NAMESPACES,
      defaultNS: 'common',
      keySeparator: false,
      nsSeparator: ':',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Switches the page: texts at once, what the server wrote in the other language is read again. */
export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  forgetFirstData();
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  await queryClient.invalidateQueries();
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'ru';
}
