import { expect, test } from 'vitest';
import { formatFor } from './format';

const en = formatFor('en');
const zh = formatFor('zh');
/** Two numbers and units are joined by different spaces in different versions of ICU. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('money shows all digits of a decimal, and at least two of a fraction', () => {
  expect(en.money('0.07', 'USD')).toBe('$0.07');
  expect(en.money('12.5', 'USD')).toBe('$12.50');
  expect(en.money('0.000001', 'USD')).toBe('$0.000001');
  expect(en.money('-3', 'USD')).toBe('-$3.00');
  expect(en.money(1234.5, 'USD')).toBe('$1,234.50');
  expect(en.money('1', 'CNY')).toBe('¥1.00');
});

test('money of more digits than a binary fraction has is exact', () => {
  expect(en.money('9007199254740993.123456', 'USD')).toBe('$9,007,199,254,740,993.123456');
});

test('an amount in something that is not a currency is a number', () => {
  expect(en.money('5', 'credits')).toBe('5.00');
});

test('a duration has at most two units', () => {
  expect(plain(en.duration(0))).toBe('< 1 sec');
  expect(plain(en.duration(0.25))).toBe('250 ms');
  expect(plain(en.duration(4.26))).toBe('4.3 sec');
  expect(plain(en.duration(42.4))).toBe('42 sec');
  expect(plain(en.duration(80))).toBe('1 min 20 sec');
  expect(plain(en.duration(120))).toBe('2 min');
  expect(plain(en.duration(7500))).toBe('2 hr 5 min');
  expect(plain(en.duration(168 * 3600))).toBe('7 days');
  expect(plain(en.duration(26 * 3600 + 59))).toBe('1 day 2 hr');
  expect(plain(zh.duration(80))).toBe('1 分钟 20 秒');
});

test('a duration that rounds up to the next unit is written in it', () => {
  expect(plain(en.duration(59.7))).toBe('1 min');
  expect(plain(en.duration(9.99))).toBe('10 sec');
  expect(plain(en.duration(0.9999))).toBe('1 sec');
});

test('a time is relative to now', () => {
  const now = 1_800_000_000;
  expect(en.relative(now, now)).toBe('now');
  expect(en.relative(now - 59, now)).toBe('59 seconds ago');
  expect(en.relative(now - 60, now)).toBe('1 minute ago');
  expect(en.relative(now - 3600 * 5, now)).toBe('5 hours ago');
  expect(en.relative(now - 86400, now)).toBe('yesterday');
  expect(en.relative(now + 86400 * 3, now)).toBe('in 3 days');
  expect(zh.relative(now - 180, now)).toBe('3 分钟前');
});

test('bytes have decimal units', () => {
  expect(plain(en.bytes(999))).toBe('999 byte');
  expect(plain(en.bytes(20_400))).toBe('20 kB');
  expect(plain(en.bytes(1_536_000))).toBe('1.5 MB');
});
