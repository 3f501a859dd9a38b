import { htmlLanguage, useLanguage, type Language } from './language';

/** An amount of money as the API writes it: a decimal in a string, or a number. */
export type Amount = string | number;

/** Writes numbers, money, and times for readers of one language. */
export interface Format {
  readonly number: (value: number) => string;
  /** `0.07`, `USD` → `$0.07`. All digits of the amount are shown, at least two of a fraction. */
  readonly money: (amount: Amount, currency: string) => string;
  /** Seconds since 1970 → `30 Nov 2026, 13:05:09`, in the time zone of the browser. */
  readonly time: (seconds: number) => string;
  /** Seconds since 1970 → `30 Nov 2026`. */
  readonly date: (seconds: number) => string;
  /** How long ago, or how far ahead: `3 minutes ago`, `in 2 days`. */
  readonly relative: (seconds: number, now: number) => string;
  /** Seconds → `4.2 s`, `1 min 20 s`, `2 h 5 min`, `7 days`. 0 is written as less than a second. */
  readonly duration: (seconds: number) => string;
  /** `1536000` → `1.5 MB`. */
  readonly bytes: (bytes: number) => string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatFor(language: Language): Format {
  const locale = htmlLanguage(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const time = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' });
  const unit = unitFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    number: number.format,
    money: moneyFormat(locale),
    time: (seconds) => time.format(seconds * 1000),
    date: (seconds) => date.format(seconds * 1000),
    relative: (seconds, now) => spaced(writeRelative(relative, seconds - now)),
    duration: (seconds) => spaced(writeDuration(seconds, unit)),
    bytes: (bytes) => writeBytes(bytes, unit),
  };
}

/** `3分钟前` → `3 分钟前`: a space between numbers and Chinese characters. */
function spaced(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ');
}

function moneyFormat(locale: string): Format['money'] {
  const known = new Map<string, Intl.NumberFormat>();
  return (amount, currency) => {
    const format = known.get(currency) ?? currencyFormat(locale, currency);
    known.set(currency, format);
    // A string is formatted exactly; as a number it would be rounded to a binary fraction.
    return format.format(amount as Intl.StringNumericLiteral);
  };
}

function currencyFormat(locale: string, currency: string): Intl.NumberFormat {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 6 };
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...digits,
    });
  } catch {
    return new Intl.NumberFormat(locale, digits);
  }
}

function writeRelative(format: Intl.RelativeTimeFormat, difference: number): string {
  const size = Math.abs(difference);
  if (size < MINUTE) {
    return format.format(Math.trunc(difference), 'second');
  }
  if (size < HOUR) {
    return format.format(Math.trunc(difference / MINUTE), 'minute');
  }
  if (size < DAY) {
    return format.format(Math.trunc(difference / HOUR), 'hour');
  }
  return format.format(Math.trunc(difference / DAY), 'day');
}

type WriteUnit = (value: number, unit: string, fraction?: number) => string;

function unitFormat(locale: string): WriteUnit {
  const known = new Map<string, Intl.NumberFormat>();
  return (value, unit, fraction = 0) => {
    const name = `${unit} ${fraction}`;
    const format =
      known.get(name) ??
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: fraction,
      });
    known.set(name, format);
    return format.format(value);
  };
}

function writeDuration(seconds: number, write: WriteUnit): string {
  if (seconds === 0) {
    return `< ${write(1, 'second')}`;
  }
  const milliseconds = Math.round(seconds * 1000);
  if (milliseconds < 1000) {
    return write(milliseconds, 'millisecond');
  }
  if (seconds < 10) {
    return write(seconds, 'second', 1);
  }
  const whole = Math.round(seconds);
  if (whole < MINUTE) {
    return write(whole, 'second');
  }
  if (whole < HOUR) {
    return twoUnits(write(Math.trunc(whole / MINUTE), 'minute'), whole % MINUTE, 'second', write);
  }
  if (whole < DAY) {
    const minutes = Math.trunc((whole % HOUR) / MINUTE);
    return twoUnits(write(Math.trunc(whole / HOUR), 'hour'), minutes, 'minute', write);
  }
  const hours = Math.trunc((whole % DAY) / HOUR);
  return twoUnits(write(Math.trunc(whole / DAY), 'day'), hours, 'hour', write);
}

function twoUnits(first: string, rest: number, unit: string, write: WriteUnit): string {
  return rest === 0 ? first : `${first} ${write(rest, unit)}`;
}

function writeBytes(bytes: number, write: WriteUnit): string {
  if (bytes < 1000) {
    return write(bytes, 'byte');
  }
  if (bytes < 1_000_000) {
    return write(bytes / 1000, 'kilobyte');
  }
  return bytes < 1_000_000_000
    ? write(bytes / 1_000_000, 'megabyte', 1)
    : write(bytes / 1_000_000_000, 'gigabyte', 1);
}

const formats = new Map<Language, Format>();

/** One for all that is shown: the formats of the browser take long to create. */
function sharedFormat(language: Language): Format {
  const format = formats.get(language) ?? formatFor(language);
  formats.set(language, format);
  return format;
}

/** The formats of the language of the reader. */
export function useFormat(): Format {
  return sharedFormat(useLanguage());
}
