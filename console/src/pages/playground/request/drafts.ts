import { readText, writeText } from '../../../api/account-storage';
import { readBody } from './body-text';
import type { JsonObject } from './json';

/** The text of the request for each model. */
const DRAFT = 'draft.';
/** The text that another page has replaced. */
const EARLIER = 'earlier.';

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

/** Replaces a draft by the request of another page, and keeps what was typed before. */
export function replaceDraft(model: string, text: string): void {
  const before = loadDraft(model);
  writeText(EARLIER + model, before === text ? undefined : before);
  saveDraft(model, text);
}

/** What was typed before another page replaced it. */
export function earlierDraft(model: string): string | undefined {
  return readText(EARLIER + model);
}

export function forgetEarlierDraft(model: string): void {
  writeText(EARLIER + model, undefined);
}
