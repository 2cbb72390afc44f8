/** A message as the build leaves it: text, or parts in between. */
export type Message = string | Part[];
/** Text, the number of the plural around it, a fact, a fact in figures, or a fact that chooses a form. */
type Part = string | 0 | [fact: string] | [fact: string, forms: 0 | Record<string, Message>];

type Facts = Record<string, unknown>;
type Words = { rules: Intl.PluralRules; figures: Intl.NumberFormat };

const known = new Map<string, Words>();

/** Says a message in a language. */
export function say(message: Message, facts: Facts, language: string, count = 0): string {
  if (typeof message === 'string') return message;
  const { rules, figures } = wordsOf(language);
  return message
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part === 0) return figures.format(count);
      const [name, forms] = part;
      const fact = facts[name];
      if (forms === undefined) return textOf(fact);
      const n = Number(fact);
      if (forms === 0) return figures.format(n);
      return say(forms[`=${n}`] ?? forms[rules.select(n)] ?? forms.other ?? '', facts, language, n);
    })
    .join('');
}

function textOf(fact: unknown): string {
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
}

function wordsOf(language: string): Words {
  let words = known.get(language);
  if (!words) {
    words = { rules: new Intl.PluralRules(language), figures: new Intl.NumberFormat(language) };
    known.set(language, words);
  }
  return words;
}
