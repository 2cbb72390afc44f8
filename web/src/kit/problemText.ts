import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Money } from '../api/types';
import { useLanguage } from '../app/i18n';
import { formatMoney } from './money';

/** Turns any failure into a sentence: our text for its code, else the server's, else a general one. */
export function useProblemText(): (error: unknown) => string {
  const language = useLanguage();
  useTranslation('problems');
  return useCallback(
    (error) => {
      if (!isProblem(error)) return say('web.unexpected') ?? '';
      const facts = Object.fromEntries(
        Object.entries(error.facts).map(([name, fact]) => [name, isMoney(fact) ? formatMoney(fact, language) : fact]),
      );
      const family = error.status >= 500 ? 'web.server' : 'web.unexpected';
      return say(error.code, facts) ?? (error.message !== error.code ? error.message : (say(family) ?? ''));
    },
    [language],
  );
}

/** The sentence for one refused field. */
export function useFieldText(): (error: { code: string; message: string } | undefined) => string | undefined {
  useTranslation('problems');
  return (error) =>
    error &&
    (say(`field.${error.code}`, { n: numberIn(error.message), column: columnIn(error.message) }) ??
      say('field.invalid'));
}

function say(code: string, facts: Record<string, unknown> = {}): string | undefined {
  const key = `problems:${code}`;
  const translate = i18next.t.bind(i18next) as (key: string, facts: Record<string, unknown>) => string;
  return i18next.exists(key) ? translate(key, facts) : undefined;
}

/** The bound that the server names in its own words: `at most 40 characters`. */
function numberIn(message: string): string {
  return /-?\d+(?:\.\d+)?/.exec(message)?.[0] ?? '';
}

/** The column that the server names: `column price is missing`. */
function columnIn(message: string): string {
  return /column ([^\s,]+)/.exec(message)?.[1] ?? '';
}

function isMoney(fact: unknown): fact is Money {
  return typeof fact === 'object' && fact !== null && 'amount' in fact && 'currency' in fact;
}
