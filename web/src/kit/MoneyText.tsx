import { useEffect, useRef } from 'react';
import { useLanguage } from '../app/i18n';
import type { Money } from '../api/types';
import classes from './kit.module.css';
import { formatMoney } from './money';

type Props = { value: Money; signed?: boolean; flash?: boolean };

/** An amount with its currency; a number that changes under one's eyes flashes once. */
export function MoneyText({ value, signed = false, flash = false }: Props) {
  const language = useLanguage();
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(value.amount);

  useEffect(() => {
    if (!flash || shown.current === value.amount) return;
    shown.current = value.amount;
    element.current?.animate([{ opacity: 0.25 }, { opacity: 1 }], { duration: 200, easing: 'ease-out' });
  }, [flash, value.amount]);

  const text = formatMoney(value, language);
  return (
    <span ref={element} className={`num ${classes.money ?? ''}`}>
      {signed && BigInt(value.amount) > 0n ? `+${text}` : text}
    </span>
  );
}
