import { createContext, useContext } from 'react';
import { useLanguage } from '../../../text/language';
import type { Reference } from '../request/completion';
import { placeOf, type Field, type Form } from '../request/fields';
import { getAt, paramOf, type Json, type JsonObject, type Path } from '../request/json';

/** Takes files that were pasted, and returns whether it had room for them. */
export type Receiver = (files: readonly File[]) => boolean;

/** What every field of the form needs. */
export interface FormState {
  readonly form: Form;
  readonly body: JsonObject;
  readonly set: (path: Path, value: Json | undefined) => void;
  /** What the server says about a field that it refuses, or about a part of it that no field shows. */
  readonly messages: ReadonlyMap<string, string>;
  /** The fields whose value the schema does not allow. */
  readonly invalid: ReadonlySet<string>;
  /** The fields without effect in this request. */
  readonly ignored: ReadonlySet<string>;
  /** What takes a file that is pasted anywhere in the form, by the param of the field. */
  readonly receivers: Map<string, Receiver>;
  readonly uploads: UploadCount;
  /** What prompts can refer to. */
  readonly references: readonly Reference[];
}

/** How many files are on their way, so that a request is not sent without them. */
export interface UploadCount {
  readonly add: (change: 1 | -1) => void;
  /** Whether a link can be added now: not while the JSON is not valid. */
  readonly isWritable: boolean;
}

export const FormContext = createContext<FormState | undefined>(undefined);

/** Whether the meaning of a field is shown on demand, because its place is small. */
export const CompactContext = createContext(false);

export function useForm(): FormState {
  const state = useContext(FormContext);
  if (state === undefined) {
    throw new Error('a field outside of a form');
  }
  return state;
}

/** One field of the form with its value. */
export interface FieldState {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly param: string;
  /** The last part of `param`. */
  readonly name: string;
  readonly path: Path;
  readonly value: Json | undefined;
  /** The value, or what its absence means. */
  readonly effective: Json | undefined;
  readonly message: string | undefined;
  readonly isInvalid: boolean;
  readonly set: (value: Json | undefined) => void;
}

/** @param parent the path of the object that contains the field */
export function useField(field: Field, parent: Path): FieldState {
  const { body, set, messages, invalid } = useForm();
  const language = useLanguage();
  const path = placeOf(field, body, parent);
  const value = getAt(body, path);
  const param = paramOf(path);
  const message = messages.get(param);
  return {
    id: `field-${param.replace(/[^\w]+/g, '-')}`,
    label: field.label[language],
    help: field.help[language],
    param,
    name: parent.length === 0 ? param : field.name,
    path,
    value,
    effective: value ?? field.defaultValue,
    message,
    isInvalid: message !== undefined || (parent.length === 0 && invalid.has(String(path[0]))),
    set: (next) => set(path, next),
  };
}
