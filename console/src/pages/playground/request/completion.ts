/** What a prompt can refer to. */
export interface Reference {
  /** Such as `@dog` or `<<<image_1>>>`. */
  readonly text: string;
  /** An image of it. */
  readonly image?: string | undefined;
}

/** The references that complete the word before the caret, and where that word begins. */
export interface Completion {
  readonly start: number;
  readonly choices: readonly Reference[];
}

const WORD = /(?:@[\p{L}\p{N}_-]*|<{1,3}[a-z_0-9]*)$/u;

export function completionAt(
  text: string,
  caret: number,
  references: readonly Reference[],
): Completion | undefined {
  const word = WORD.exec(text.slice(0, caret))?.[0];
  if (word === undefined) {
    return undefined;
  }
  const typed = word.replace(/^[@<]+/, '').toLowerCase();
  const choices = references.filter(
    (reference) =>
      reference.text.startsWith(word.charAt(0)) &&
      reference.text !== word &&
      reference.text.replace(/^[@<]+/, '').toLowerCase().startsWith(typed),
  );
  return choices.length === 0 ? undefined : { start: caret - word.length, choices };
}

/** The text with a choice in place of the word, and the caret behind it. */
export function completed(
  text: string,
  caret: number,
  start: number,
  choice: Reference,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(caret);
  const space = after.startsWith(' ') ? '' : ' ';
  const inserted = choice.text + space;
  return { text: text.slice(0, start) + inserted + after, caret: start + inserted.length };
}
