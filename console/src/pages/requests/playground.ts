import { loadDraft, saveDraft } from '../playground/request/drafts';
import { objectIn } from './json-lines';
import type { RefusedRequest } from './queries';

/** The model that a request for a video names; undefined for any other request. */
export function modelOf(
  request: Pick<RefusedRequest, 'method' | 'route' | 'body'>,
): string | undefined {
  const isForVideo = request.method === 'POST' && /\/videos?(\/|$)/.test(request.route);
  const model = isForVideo ? objectIn(request.body ?? '')?.['model'] : undefined;
  return typeof model === 'string' ? model : undefined;
}

/** The body of a request, for a model: as it was sent, unless it named another one. */
export function bodyFor(request: Pick<RefusedRequest, 'body'>, model: string): string {
  const sent = request.body ?? '';
  const body = objectIn(sent);
  return body?.['model'] === model ? sent : JSON.stringify({ ...body, model }, null, 2);
}

/**
 * Makes the body the draft of the model.
 *
 * @returns the draft that it replaced, which the playground offers to restore; undefined if none
 */
export function replaceDraft(request: RefusedRequest, model: string): string | undefined {
  const before = loadDraft(model);
  const body = bodyFor(request, model);
  saveDraft(model, body);
  return before === body ? undefined : before;
}
