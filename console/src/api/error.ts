import type { components } from './schema';
import { currentLanguage } from '../text/language';

type Envelope = components['schemas']['Error'];

/** The fields of the envelope. A proxy, or a newer server, may know other reasons. */
type Details = Partial<Omit<Envelope['error'], 'reason'>> & { readonly reason?: string };

/** One violation of a request: the path of its field, and what is wrong with it. */
export type Violation = components['schemas']['Problem'];

/** What the API says about a request that it refused, or that no answer arrived for. */
export class ApiError extends Error {
  /** The HTTP status; 0 if no answer arrived. */
  readonly status: number;
  /** Such as `authentication_error`. */
  readonly type: string;
  /** Such as `missing_key`; `no_connection` if no answer arrived. */
  readonly reason: string;
  /** The field of the request that caused the error. */
  readonly param: string | undefined;
  /** The page that explains the reason. */
  readonly docUrl: string | undefined;
  readonly requestId: string | undefined;
  /** Seconds until a retry can succeed. */
  readonly retryAfter: number | undefined;
  /** Every violation, the first included. */
  readonly violations: readonly Violation[];
  /** All fields of the answer, such as `required` and `available` of a 402. */
  readonly details: Details;

  constructor(status: number, details: Details, requestId?: string, retryAfter?: number) {
    super(details.message ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.type = details.type ?? '';
    this.reason = details.reason ?? '';
    this.param = details.param;
    this.docUrl = details.doc_url;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.violations = details.errors ?? [];
    this.details = details;
  }

  /** What is wrong with a field, such as `shots[1].prompt`. */
  violationOf(param: string): string | undefined {
    const found = this.violations.find((violation) => violation.param === param);
    return found?.message ?? (this.param === param ? this.message : undefined);
  }
}

const NO_CONNECTION = {
  en: 'The server cannot be reached. Check the connection and try again.',
  zh: '无法连接到服务器。请检查网络后重试。',
};

/** The error of a request that got no answer. */
export function noConnection(): ApiError {
  const message = NO_CONNECTION[currentLanguage()];
  return new ApiError(0, { message, type: 'no_connection', reason: 'no_connection' });
}

/** Reads the error of an answer. A proxy may have written it, in any format. */
export async function readError(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const text = await response.text().catch(() => '');
  const envelope = parse(text);
  return new ApiError(
    response.status,
    envelope?.error ?? { message: `HTTP ${response.status} ${response.statusText}`.trim() },
    envelope?.request_id ?? requestId,
    retryAfter,
  );
}

function parse(text: string): Envelope | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isEnvelope(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isEnvelope(json: unknown): json is Envelope {
  if (typeof json !== 'object' || json === null || !('error' in json)) {
    return false;
  }
  const { error } = json;
  return typeof error === 'object' && error !== null && 'message' in error;
}
