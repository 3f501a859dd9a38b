import { useMemo, useState, type ClipboardEvent } from 'react';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import type { Reference } from '../request/completion';
import { placeOf, type Field, type Form } from '../request/fields';
import { getAt, isArray, paramOf, setAt, type JsonObject } from '../request/json';
import { isUseless, type PlacedMessages } from '../request/messages';
import type { RequestCheck } from '../request/use-check';
import type { RequestState } from '../request/use-request';
import { playgroundText } from '../text';
import { FieldInput } from './FieldInput';
import { CompactContext, FormContext, useForm, type FormState, type Receiver, type UploadCount } from './form-state';
import styles from './form.module.css';

interface Props {
  readonly form: Form;
  readonly request: RequestState;
  readonly check: RequestCheck;
  readonly messages: PlacedMessages;
  readonly uploads: UploadCount;
}

/** The form of a model, generated from the JSON Schema of its requests. */
export function SchemaForm({ form, request, check, messages, uploads }: Props) {
  const [receivers] = useState(() => new Map<string, Receiver>());
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      [...receivers.values()].some((receive) => receive(files));
    }
  };
  const state: FormState = useMemo(
    () => ({
      form,
      body: request.body,
      set: (path, value) =>
        request.replace(check.repaired(request.body, setAt(request.body, path, value))),
      messages: messages.shown,
      invalid: check.local.fields,
      ignored: check.local.ignored,
      receivers,
      uploads,
      references: referencesOf(form, request.body),
    }),
    [form, request, check, messages, uploads, receivers],
  );
  const main = form.fields.filter(
    (field) => field.group !== 'labels' && !isUseless(field, request.body, check.local.ignored),
  );
  const [compact, full] = [main.filter(isCompact), main.filter((field) => !isCompact(field))];
  const isPrompt = (field: Field) => field.name === form.prompt || field.name === 'prompt';
  // A storyboard that is used replaces the prompt, so it stands above the images.
  const isStoryboard = (field: Field) =>
    field.name === form.shots?.list && getAt(request.body, [field.name]) !== undefined;
  return (
    <FormContext value={state}>
      <div className={styles.form} onPaste={paste}>
        <Fields fields={full.filter(isPrompt)} />
        <Optional fields={full.filter((field) => !isPrompt(field) && field.group === 'text')} />
        <div className={styles.grid}>
          <Fields fields={compact} isCompact />
        </div>
        <Fields fields={full.filter(isStoryboard)} />
        <Optional fields={full.filter((field) => field.group === 'media')} />
        <Optional
          fields={full.filter(
            (field) =>
              !isPrompt(field) && !isStoryboard(field) && !['text', 'media'].includes(field.group),
          )}
        />
        <More fields={form.fields.filter((field) => field.group === 'labels')} />
      </div>
    </FormContext>
  );
}

/** A field that is short enough for a place beside another. */
function isCompact({ control, media }: Field): boolean {
  return media === undefined && ['select', 'number', 'slider', 'switch'].includes(control);
}

interface FieldsProps {
  readonly fields: readonly Field[];
  /** Whether their meaning is shown on demand. */
  readonly isCompact?: boolean;
}

function Fields({ fields, isCompact = false }: FieldsProps) {
  return (
    <CompactContext value={isCompact}>
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} parent={[]} />
      ))}
    </CompactContext>
  );
}

/** The first field, those with a value, and a button for each of the others. */
function Optional({ fields }: { fields: readonly Field[] }) {
  const language = useLanguage();
  const words = useText(playgroundText).form;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [isShown, rest] = useShown(fields, opened);
  return (
    <>
      <Fields fields={isShown} />
      {rest.length > 0 && (
        <div className={styles.optional}>
          {rest.map((field) => (
            <button
              key={field.name}
              type="button"
              className={styles.textButton}
              title={field.help[language]}
              aria-label={words.add(field.label[language])}
              onClick={() => setOpened(new Set([...opened, field.name]))}
            >
              + {field.label[language]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function useShown(fields: readonly Field[], opened: ReadonlySet<string>): [Field[], Field[]] {
  const state = useForm();
  const isShown = (field: Field, index: number) =>
    opened.has(field.name) ||
    (index === 0 && field.group === 'media') ||
    [field.name, ...field.aliases].some((name) => getAt(state.body, [name]) !== undefined) ||
    isAbout(paramOf(placeOf(field, state.body, [])), [...state.messages.keys()]);
  return [fields.filter(isShown), fields.filter((field, index) => !isShown(field, index))];
}

/** Whether one of the params is this one, or a part of it. */
function isAbout(place: string, params: readonly string[]): boolean {
  return params.some(
    (param) => param === place || param.startsWith(`${place}.`) || param.startsWith(`${place}[`),
  );
}

/** Fields of the account's own, which do not change the video. */
function More({ fields }: { fields: readonly Field[] }) {
  const words = useText(playgroundText).form;
  const { body } = useForm();
  const used = fields.filter((field) => getAt(body, [field.name]) !== undefined).length;
  return fields.length === 0 ? null : (
    <details className={styles.more} open={used > 0 || undefined}>
      <summary>
        {words.more} {used > 0 && <span className={styles.counter}>{used}</span>}
      </summary>
      <div className={styles.form}>
        <Fields fields={fields} />
      </div>
    </details>
  );
}

function referencesOf(form: Form, body: JsonObject): Reference[] {
  const elements = form.elements === undefined ? [] : getAt(body, [form.elements]);
  const named = (isArray(elements) ? elements : []).flatMap((element) => {
    const name = getAt(element, ['name']);
    const image = getAt(element, ['element_input_urls', 0]);
    return typeof name === 'string' && name !== ''
      ? [{ text: `@${name}`, image: typeof image === 'string' ? image : undefined }]
      : [];
  });
  const images = form.images.flatMap((list) => {
    const values = getAt(body, [list]);
    return isArray(values) ? values : [];
  });
  return [
    ...named,
    ...images.map((value, index) => {
      const url = typeof value === 'string' ? value : getAt(value, ['url']);
      return {
        text: `<<<image_${index + 1}>>>`,
        image: typeof url === 'string' ? url : undefined,
      };
    }),
  ];
}
