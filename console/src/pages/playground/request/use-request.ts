import { useMemo, useState } from 'react';
import { readBody, writeBody, type JsonFault } from './body-text';
import { loadDraft, saveDraft } from './drafts';
import { setAt, type Json, type JsonObject, type Path } from './json';

/** The request that is edited: as a form and as JSON, of which both show the same state. */
export interface RequestState {
  readonly body: JsonObject;
  readonly text: string;
  /** Where the text is not JSON. Then the body is the last valid one. */
  readonly fault: JsonFault | undefined;
  readonly set: (path: Path, value: Json | undefined) => void;
  readonly replace: (body: JsonObject) => void;
  readonly write: (text: string) => void;
}

interface Written {
  readonly body: JsonObject;
  readonly text: string;
  readonly fault: JsonFault | undefined;
}

/** @param initial the request of a model that has no draft */
export function useRequest(model: string, initial: JsonObject): RequestState {
  const [state, setState] = useState(() => begin(model, initial));
  return useMemo(() => {
    const change = (next: Written) => {
      saveDraft(model, next.text);
      setState(next);
    };
    const replace = (body: JsonObject) => change(ofBody({ ...body, model }));
    return {
      ...state,
      set: (path, value) => replace(setAt(state.body, path, value)),
      replace,
      write: (text) => change(ofText(text, state.body)),
    };
  }, [model, state]);
}

function begin(model: string, initial: JsonObject): Written {
  const draft = loadDraft(model);
  return draft === undefined ? ofBody(initial) : ofText(draft, initial);
}

function ofBody(body: JsonObject): Written {
  return { body, text: writeBody(body), fault: undefined };
}

function ofText(text: string, last: JsonObject): Written {
  const parsed = readBody(text);
  return parsed.valid
    ? { body: parsed.body, text, fault: undefined }
    : { body: last, text, fault: parsed.fault };
}
