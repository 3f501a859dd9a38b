import { readBody } from './body-text';
import type { JsonObject } from './json';

/**
 * The text of the request for each model, kept for this tab: it survives a reload, and signing in
 * again.
 */
const PREFIX = 'filmgate.playground.';

export function loadDraft(model: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + model) ?? undefined;
  } catch {
    return undefined;
  }
}

export function saveDraft(model: string, text: string): void {
  try {
    sessionStorage.setItem(PREFIX + model, text);
  } catch {
    // Storage is full or forbidden. The request is still on the page.
  }
}

/** The last valid body of a draft. */
export function draftBody(model: string): JsonObject | undefined {
  const text = loadDraft(model);
  const parsed = text === undefined ? undefined : readBody(text);
  return parsed?.valid ? parsed.body : undefined;
}
