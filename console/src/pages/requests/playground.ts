import { saveDraft } from '../playground/request/drafts';
import { objectIn } from './json-lines';
import type { RefusedRequest } from './queries';

/** Whether the request asked for a video, so that the playground can show its body. */
export function isForPlayground(request: RefusedRequest): boolean {
  return (
    request.method === 'POST' &&
    /\/videos?(\/|$)/.test(request.route) &&
    typeof objectIn(request.body ?? '')?.['model'] === 'string'
  );
}

/** Makes the body the draft of its model, and returns the path of the playground that shows it. */
export function storeForPlayground(request: RefusedRequest): string {
  const body = request.body ?? '';
  const model = String(objectIn(body)?.['model']);
  saveDraft(model, body);
  return `/playground?model=${encodeURIComponent(model)}`;
}
