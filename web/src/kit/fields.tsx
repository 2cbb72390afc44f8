import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '../api/types';
import { useLanguage } from '../app/i18n';
import { useFieldText } from './problemText';
import type { Form } from './useForm';

type Common = { form: Form; name: string; label: string; help?: string; required?: boolean };

/** What every control of a form shares: its value, its help, what is wrong with it. */
function useControl({ form, name, label, help, required = false }: Common) {
  const fieldText = useFieldText();
  return {
    label,
    name,
    description: help,
    withAsterisk: required,
    'aria-required': required,
    value: form.value(name),
    error: fieldText(form.errors[name]),
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
    onChange: (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value),
  };
}

type TextProps = Common & {
  type?: 'text' | 'email';
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'text';
  maxLength?: number;
  suffix?: string;
  /** Takes the focus when it appears: what was asked for next. */
  focused?: boolean;
};

export function TextField({ type, autoComplete, inputMode, maxLength, suffix, focused, ...common }: TextProps) {
  const control = useControl(common);
  return (
    <TextInput
      {...control}
      type={type}
      autoComplete={autoComplete ?? 'off'}
      inputMode={inputMode}
      maxLength={maxLength}
      ref={focused ? focusOnce : undefined}
      rightSection={suffix && <span className="num">{suffix}</span>}
      rightSectionWidth={suffix ? 24 + suffix.length * 9 : undefined}
      rightSectionPointerEvents="none"
    />
  );
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus();
}

export function SecretField({ autoComplete, ...common }: Common & { autoComplete: string }) {
  const { t } = useTranslation();
  const control = useControl(common);
  return (
    <PasswordInput
      {...control}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), tabIndex: 0 }}
    />
  );
}

export function LongTextField({ rows = 3, maxLength, ...common }: Common & { rows?: number; maxLength?: number }) {
  return <Textarea {...useControl(common)} minRows={rows} maxRows={16} maxLength={maxLength} />;
}

type Choice = { value: string; label: string; disabled?: boolean };

export function ChoiceField({ choices, ...common }: Common & { choices: Choice[] }) {
  return <NativeSelect {...useControl(common)} data={choices} />;
}

/** An amount of money, typed the way the language writes it. */
export function MoneyField({ symbol, ...common }: Common & { symbol: string }) {
  return <TextField {...common} inputMode="decimal" suffix={symbol} />;
}

/** One field of a category's schema, as the control its type asks for. */
export function SchemaField({ form, field, prefix }: { form: Form; field: Field; prefix: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fieldText = useFieldText();
  const name = prefix + field.key;
  const common = { form, name, label: field.label, required: field.required };
  const number = new Intl.NumberFormat(language);
  const range = [
    field.min != null && t('form.from', { n: number.format(field.min) }),
    field.max != null && t('form.to', { n: number.format(field.max) }),
  ].filter((part) => part !== false);
  const help = range.length > 0 ? range.join(' ') : undefined;

  switch (field.type) {
    case 'SELECT':
      return <ChoiceField {...common} choices={[{ value: '', label: t('form.choose') }, ...field.options]} />;
    case 'BOOL':
      return (
        <Checkbox
          label={field.label}
          name={name}
          checked={form.value(name) === 'true'}
          error={fieldText(form.errors[name])}
          onChange={(event) => form.set(name, String(event.currentTarget.checked))}
        />
      );
    case 'INT':
    case 'DECIMAL':
      return (
        <TextField
          {...common}
          help={help}
          inputMode={field.type === 'INT' ? 'numeric' : 'decimal'}
          suffix={field.unit ?? undefined}
        />
      );
    case 'TEXT':
      return <TextField {...common} maxLength={field.maxLength ?? undefined} />;
  }
}
