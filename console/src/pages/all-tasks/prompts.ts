/** A text of a request that describes the video, and the path of its field. */
export interface Prompt {
  readonly field: string;
  readonly text: string;
}

const NAME = /(^|_)prompt$/;

/** The prompts of a request, also those of its shots, in their order. */
export function promptsOf(request: unknown): readonly Prompt[] {
  const found: Prompt[] = [];
  visit(request, '', found);
  return found;
}

function visit(value: unknown, path: string, found: Prompt[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => visit(item, `${path}[${index}]`, found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const field = path === '' ? name : `${path}.${name}`;
      if (typeof inner === 'string' && NAME.test(name) && inner !== '') {
        found.push({ field, text: inner });
      } else {
        visit(inner, field, found);
      }
    }
  }
}
