import { ApiError } from '../../../api/error';
import { allFields, type Field } from './fields';

/** A field that was changed by someone else, or whose present value is not the one that was sent. */
export interface FieldChange {
  readonly param: string;
  readonly present: unknown;
  readonly sent: unknown;
}

/** What a refused edit has to be compared with. */
export interface Conflict {
  /** The present revision. */
  readonly revision: number;
  /** The id of a key, `cli`, or `start`; undefined if it is not known. */
  readonly by: string | undefined;
  /** Seconds since 1970; undefined if it is not known. */
  readonly at: number | undefined;
  readonly changes: readonly FieldChange[];
}

/** The conflict of an edit that was refused because the channel has changed since it was read. */
export function conflictOf(error: Error | null): Conflict | undefined {
  if (!(error instanceof ApiError) || error.reason !== 'revision_conflict') {
    return undefined;
  }
  const found = (error.details as { conflict?: Partial<Answer> }).conflict;
  return found?.revision === undefined
    ? undefined
    : {
        revision: found.revision,
        by: found.changed_by ?? undefined,
        at: found.changed_at ?? undefined,
        changes: found.changes ?? [],
      };
}

interface Answer {
  readonly revision: number;
  readonly changed_by: string | null;
  readonly changed_at: number | null;
  readonly changes: readonly FieldChange[];
}

/** The field that a change is about. */
export function fieldOf({ param }: FieldChange): Field | undefined {
  return allFields.find(({ name }) => name === param);
}
