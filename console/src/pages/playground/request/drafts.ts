import { readText, writeText } from '../../../api/account-storage';
import { readBody } from './body-text';
import type { JsonObject } from './json';

/** The text of the request for each model. */
const DRAFT = 'draft.';

export function loadDraft(model: string): string | undefined {
  return readText(DRAFT + model);
}

export function saveDraft(model: string, text: string): void {
  writeText(DRAFT + model, text);
}

/** The last valid body of a draft. */
export function draftBody(model: string): JsonObject | undefined {
  const text = loadDraft(model);
  const parsed = text === undefined ? undefined : readBody(text);
  return parsed?.valid ? parsed.body : undefined;
}
