import { useRef } from 'react';
import { newKey } from '../api/http';

export type Intent = {
  /** The key of this intent: the same for every repeat of the same request, a new one when the request changes. */
  keyFor: (request: unknown) => string;
  /** The intent was carried out; the next request is a new one, even if it says the same. */
  done: () => void;
};

/** Makes pressing twice, or again after a lost answer, mean it once. */
export function useIntent(): Intent {
  const current = useRef<{ request: string; key: string } | undefined>(undefined);
  return {
    keyFor: (request) => {
      const text = JSON.stringify(request);
      if (current.current?.request !== text) current.current = { request: text, key: newKey() };
      return current.current.key;
    },
    done: () => {
      current.current = undefined;
    },
  };
}
