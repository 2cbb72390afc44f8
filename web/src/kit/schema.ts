import type { AttrValue, Field } from '../api/types';
import type { Values } from './useForm';

/** What is wrong with the answers to a schema's fields before they are sent, by form field. */
export function checkSchema(fields: Field[], values: Values, prefix: string): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const field of fields) {
    const name = prefix + field.key;
    const typed = values[name]?.trim() ?? '';
    if (typed === '') {
      if (field.required && field.type !== 'BOOL') wrong[name] = 'required';
    } else if (isNumeric(field) && !numberOf(field, typed)) {
      wrong[name] = 'number';
    }
  }
  return wrong;
}

/** The typed answers as the values the server expects; what was left empty is left out. */
export function readSchema(fields: Field[], values: Values, prefix: string): Record<string, AttrValue> {
  const answers: Record<string, AttrValue> = {};
  for (const field of fields) {
    const typed = values[prefix + field.key]?.trim() ?? '';
    if (typed === '') continue;
    if (field.type === 'BOOL') answers[field.key] = typed === 'true';
    else if (isNumeric(field)) answers[field.key] = Number(numberOf(field, typed) ?? typed);
    else answers[field.key] = typed;
  }
  return answers;
}

function isNumeric(field: Field): boolean {
  return field.type === 'INT' || field.type === 'DECIMAL';
}

function numberOf(field: Field, typed: string): string | undefined {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return (field.type === 'INT' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(plain) ? plain : undefined;
}
