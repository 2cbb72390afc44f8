import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n';
import { SCHEMES, useChooseLanguage } from '../app/Preferences';

/** The language and the theme with every choice in words. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const choose = useChooseLanguage();
  return (
    <SegmentedControl
      fullWidth
      size="md"
      aria-label={t('language')}
      value={useLanguage()}
      onChange={(value) => choose(value === 'en' ? 'en' : 'ru')}
      data={[
        { value: 'ru', label: 'Русский' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}

export function ThemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="md"
      aria-label={t('theme.label')}
      value={colorScheme}
      onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme === value) ?? 'auto')}
      data={SCHEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
    />
  );
}
