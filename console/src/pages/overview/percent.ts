import { htmlLanguage, useLanguage } from '../../text/language';

/** Writes a part of 1 as a percentage: `0.987` → `98.7%`. */
export function usePercent(): (part: number) => string {
  const format = new Intl.NumberFormat(htmlLanguage(useLanguage()), {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (part) => format.format(part);
}
