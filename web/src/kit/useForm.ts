import { type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react';
import { isProblem, Problem } from '../api/problem';
import { dropDraft, readDraft, writeDraft } from './draft';

export type Values = Record<string, string>;
/** Why a field was refused: a code of the server, or one of our own before anything was sent. */
export type FieldErrors = Record<string, { code: string; message: string }>;

export type Form = {
  values: Values;
  errors: FieldErrors;
  problem: unknown;
  busy: boolean;
  /** Counts refused attempts, so that the summary can take the focus each time. */
  attempts: number;
  value: (name: string) => string;
  set: (name: string, value: string) => void;
  replace: (values: Values) => void;
  submit: (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => void;
  refuse: (problem: unknown) => void;
};

type Purpose = {
  initial: Values;
  /** Fields that cannot be right, each with the code of its refusal; the server checks for good. */
  check?: (values: Values) => Record<string, string>;
  /** Sends the values; `button` is the value of the button that was pressed. */
  send: (values: Values, button: string) => Promise<unknown>;
  /** The name under which what was typed is kept until it has been sent. */
  draft?: string;
};

/** A form whose fields are text. */
export function useForm({ initial, check, send, draft }: Purpose): Form {
  const [values, setValues] = useState(() => (draft === undefined ? undefined : readDraft(draft)) ?? initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [typed, setTyped] = useState(false);
  const sending = useRef(false);

  useEffect(() => {
    if (draft !== undefined && typed) writeDraft(draft, values);
  }, [draft, typed, values]);

  const refuse = useCallback((reason: unknown) => {
    const fields = isProblem(reason) ? reason.fields : [];
    setErrors(Object.fromEntries(fields.map(({ path, code, message }) => [fieldOf(path), { code, message }])));
    setProblem(reason);
    setAttempts((n) => n + 1);
  }, []);

  const submit = async (button: string) => {
    if (sending.current) return;
    const wrong = Object.entries(check?.(values) ?? {});
    if (wrong.length > 0) {
      const fields = wrong.map(([path, code]) => ({ path, code, message: '' }));
      refuse(new Problem(422, { code: 'http.validation', fields }));
      return;
    }
    sending.current = true;
    setBusy(true);
    setErrors({});
    setProblem(undefined);
    try {
      await send(values, button);
      if (draft !== undefined) dropDraft(draft);
      setTyped(false);
    } catch (reason) {
      refuse(reason);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return {
    values,
    errors,
    problem,
    busy,
    attempts,
    value: (name) => values[name] ?? '',
    set: (name, value) => {
      setTyped(true);
      setValues((known) => ({ ...known, [name]: value }));
      setErrors((known) => Object.fromEntries(Object.entries(known).filter(([path]) => path !== name)));
    },
    replace: setValues,
    submit: (event) => {
      event.preventDefault();
      const { submitter } = event.nativeEvent;
      void submit(submitter instanceof HTMLButtonElement ? submitter.value : '');
    },
    refuse,
  };
}

/** The form's field behind a path of the request: an amount of money is one field here. */
export function fieldOf(path: string): string {
  return path.replace(/\.amount$/, '');
}
