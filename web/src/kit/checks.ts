import type { Values } from './useForm';

/** The named fields that are still empty, each refused as `required`. */
export function missing(values: Values, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.filter((name) => !values[name]?.trim()).map((name) => [name, 'required']));
}

/** Adds a refusal of a field that is filled in but does not hold. */
export function unless(holds: boolean, name: string, code: string): Record<string, string> {
  return holds ? {} : { [name]: code };
}
