import { describe, expect, it } from 'vitest';
import { commissionOf, editableAmount, formatMoney, grossOf, halfUp, parseAmount } from './money';

const rub = (amount: string) => ({ amount, currency: 'RUB' });
const rate = { bps: 500, min: rub('1000'), max: rub('50000') };

describe('money on the page', () => {
  it('is written by language', () => {
    expect(formatMoney(rub('120000'), 'ru')).toBe('1\u00a0200,00\u00a0₽');
    expect(formatMoney(rub('120000'), 'en')).toBe('₽1,200.00');
  });

  it('has its minus before the sign', () => {
    expect(formatMoney(rub('-5'), 'ru')).toBe('\u22120,05\u00a0₽');
    expect(formatMoney(rub('-123456789'), 'en')).toBe('\u2212₽1,234,567.89');
  });

  it('stays exact beyond what floating point can hold', () => {
    expect(formatMoney(rub('900719925474099301'), 'en')).toBe('₽9,007,199,254,740,993.01');
  });

  it('knows currencies without decimals and without a sign of their own', () => {
    expect(formatMoney({ amount: '1200', currency: 'JPY' }, 'en')).toBe('JPY\u00a01,200');
  });
});

describe('a typed amount', () => {
  it.each([
    ['1200', '120000'],
    ['1 200,5', '120050'],
    ['1\u00a0200,50 ₽', '120050'],
    ['0.07', '7'],
    ['12.', '1200'],
  ])('%s is read in Russian', (typed, minor) => {
    expect(parseAmount(typed, 'RUB', 'ru')).toBe(minor);
  });

  it('may be grouped by commas in English', () => {
    expect(parseAmount('1,200', 'RUB', 'en')).toBe('120000');
    expect(parseAmount('1,234,567.89', 'RUB', 'en')).toBe('123456789');
    expect(parseAmount('12,5', 'RUB', 'en')).toBe('1250');
  });

  it.each(['', 'abc', '1,234,5', '-5', '1.005', '1e3'])('%s is no amount', (typed) => {
    expect(parseAmount(typed, 'RUB', 'ru')).toBeUndefined();
  });

  it('survives a round trip', () => {
    expect(editableAmount(rub('120050'), 'ru')).toBe('1200,50');
    expect(editableAmount(rub('120000'), 'en')).toBe('1200');
    expect(parseAmount(editableAmount(rub('7'), 'ru'), 'RUB', 'ru')).toBe('7');
  });
});

describe('the price calculator', () => {
  it('rounds a half up', () => {
    expect(halfUp(5n, 2n)).toBe(3n);
    expect(halfUp(4n, 3n)).toBe(1n);
  });

  it('prices any number of units', () => {
    expect(grossOf(rub('15000'), 8, 1)).toEqual(rub('120000'));
    expect(grossOf(rub('999'), 1500, 1000)).toEqual(rub('1499'));
    expect(grossOf(rub('1'), 1, 1000)).toEqual(rub('1'));
  });

  it('takes the share between the least and the most', () => {
    expect(commissionOf(rub('120000'), rate)).toEqual(rub('6000'));
    expect(commissionOf(rub('2000'), rate)).toEqual(rub('1000'));
    expect(commissionOf(rub('99999999'), rate)).toEqual(rub('50000'));
  });

  it('never takes more than all', () => {
    expect(commissionOf(rub('300'), rate)).toEqual(rub('300'));
  });
});
