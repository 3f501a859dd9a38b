import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { take, useApi } from '../../../api/client';
import { ApiError } from '../../../api/error';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import { useLanguage } from '../../../text/language';
import type { JsonObject } from './json';
import { asRequest, type DryRun } from './queries';
import type { Check, SchemaCheck } from './rules';

const NOTHING: Check = { fields: new Set(), rules: [], ignored: new Set() };
const PAUSE_MS = 250;

/** What the schema says at once, and what the server says after a short pause of typing. */
export interface RequestCheck {
  readonly local: Check;
  /** The price and the effect of the request; of the last valid one while the next is checked. */
  readonly dryRun: DryRun | undefined;
  /** Why the server refuses this very request. */
  readonly error: ApiError | undefined;
  /** The messages of the server by the field that they are about. */
  readonly messages: ReadonlyMap<string, string>;
  /** The fields that are still empty. They are not called problems before the first click. */
  readonly missing: readonly string[];
  /** Whether the price is not that of this very request yet. */
  readonly isChecking: boolean;
  /** Asks the server again, as after a failure. */
  readonly again: () => void;
  /** A change of the form, with what it makes necessary. */
  readonly repaired: (before: JsonObject, after: JsonObject) => JsonObject;
}

/** @param isTried whether the request was sent before, as it is or similar */
export function useCheck(
  schema: JsonObject,
  body: JsonObject,
  isValidJson: boolean,
  isTried: boolean,
): RequestCheck {
  const check = useSchemaCheck(schema);
  const local = useMemo(() => check?.check(body) ?? NOTHING, [check, body]);
  const api = useApi();
  const mode = useMode();
  const language = useLanguage();
  const settled = useSettled(body);
  const query = useQuery<DryRun | null>({
    queryKey: [...queryKeys.balance(mode), 'estimate', settled, language],
    enabled: isValidJson,
    retry: false,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const call = api.POST('/v1/videos/estimate', { body: asRequest(settled), signal });
      return (await take(call)).data[0] ?? null;
    },
  });
  const isWaiting =
    query.isPending || query.isPlaceholderData || (query.isError && query.isFetching);
  const error = query.error instanceof ApiError && settled === body ? query.error : undefined;
  const shown = useMemo(() => sorted(error, isTried), [error, isTried]);
  return {
    local,
    dryRun: query.data ?? undefined,
    error,
    ...shown,
    isChecking: isValidJson && (settled !== body || isWaiting),
    again: () => void query.refetch(),
    repaired: (before, after) => check?.repaired(before, after) ?? after,
  };
}

function sorted(
  error: ApiError | undefined,
  isTried: boolean,
): Pick<RequestCheck, 'messages' | 'missing'> {
  const messages = new Map<string, string>();
  const missing: string[] = [];
  for (const { param, message, reason } of error?.violations ?? []) {
    if (reason === 'missing_required' && !isTried) {
      missing.push(param);
    } else {
      messages.set(param, messages.has(param) ? `${messages.get(param)} ${message}` : message);
    }
  }
  return { messages, missing };
}

/** The validator is loaded after the form is shown. */
function useSchemaCheck(schema: JsonObject): SchemaCheck | undefined {
  const [check, setCheck] = useState<SchemaCheck>();
  useEffect(() => {
    let current = true;
    void import('./rules').then(({ SchemaCheck }) => {
      if (current) {
        setCheck(new SchemaCheck(schema));
      }
    });
    return () => {
      current = false;
    };
  }, [schema]);
  return check;
}

function useSettled(body: JsonObject): JsonObject {
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [body]);
  return settled;
}
