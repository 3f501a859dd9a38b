import { ApiError } from './error';

/** A violation of an item, such as `ip_allow[0]`, is shown at its field. */
function isOf(param: string, field: string): boolean {
  return param === field || param.startsWith(`${field}[`) || param.startsWith(`${field}.`);
}

/** Everything that is wrong with a field and its items. Undefined if nothing is. */
export function violationsOf(error: Error | null, field: string): string | undefined {
  if (!(error instanceof ApiError)) {
    return undefined;
  }
  const found = error.violations.filter(({ param }) => isOf(param, field));
  return found.length === 0 ? error.violationOf(field) : found.map(({ message }) => message).join('\n');
}

/** Whether every violation is shown beside one of these fields. */
export function isBesideField(error: ApiError, fields: readonly string[]): boolean {
  const params = error.violations.map(({ param }) => param);
  return params.length > 0 && params.every((param) => fields.some((field) => isOf(param, field)));
}
