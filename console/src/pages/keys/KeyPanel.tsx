import { Button, Drawer } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../../api/error';
import { take, useApi } from '../../api/client';
import { useMode, type Mode } from '../../api/mode';
import { useAccount } from '../../api/session';
import { isBesideField } from '../../api/violations';
import { useCovered } from '../../frame/covered';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import { KeyFacts } from './KeyFacts';
import { KeyFormFields, LimitFields } from './KeyFormFields';
import { showFreshKey } from './fresh-key';
import { attemptOf, isUndecided, type Attempt } from './attempt';
import { changedFields, emptyForm, fieldsOf, formOf, lacksModel, type KeyForm } from './key-form';
import { modelsOf, useKeyChange, type Key } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

/** What the form has a field for. */
const FIELDS = ['name', 'scopes', 'limits', 'ip_allow', 'expires_at'];

interface Props {
  /** The key that is changed; absent to create one. */
  readonly edited?: Key;
  readonly close: () => void;
}

/**
 * A panel beside the list that creates a key, or changes one. Only its buttons close it once
 * something was typed, and what is over it, such as the form to sign in again, never does.
 */
export function KeyPanel({ edited, close }: Props) {
  const words = useText(keysText);
  const mode = useMode();
  const [changed, setChanged] = useState(false);
  const covered = useCovered();
  return (
    <Drawer
      opened
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={!changed && !covered}
      inert={covered === 'expired'}
      position="right"
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ 'aria-label': words.close }}
      size="31rem"
      title={titleOf(edited, words.form, mode)}
      classNames={{ title: styles.panelTitle, body: styles.panelBody }}
    >
      <div onChange={() => setChanged(true)}>
        {edited ? <EditForm of={edited} close={close} /> : <CreateForm close={close} />}
      </div>
    </Drawer>
  );
}

function titleOf(edited: Key | undefined, words: (typeof keysText)['en']['form'], mode: Mode): string {
  if (edited === undefined) {
    return words.createTitle[mode];
  }
  return edited.console ? words.limitsTitle : words.editTitle;
}

function CreateForm({ close }: { close: () => void }) {
  const words = useText(keysText).form;
  const api = useApi();
  const kind = useMode();
  const allowed = modelsOf(useAccount().scopes);
  const [form, setForm] = useState(() => emptyForm(allowed));
  const attempt = useRef<Attempt>(undefined);
  const create = useKeyChange(
    async (typed: KeyForm) => {
      attempt.current ??= attemptOf({ ...fieldsOf(typed, seconds()), kind });
      const { header, body } = attempt.current;
      try {
        return await take(api.POST('/v1/keys', { params: { header }, body: body as never }));
      } catch (error) {
        attempt.current = isUndecided(error) ? attempt.current : undefined;
        throw error;
      }
    },
    close,
    (key) => showFreshKey({ key }),
  );
  return (
    <PanelForm
      form={form}
      setForm={(next) => {
        attempt.current = undefined;
        setForm(next);
      }}
      change={create}
      submit={() => create.mutate(form)}
      action={words.submit}
      close={close}
    />
  );
}

function EditForm({ of: key, close }: { of: Key; close: () => void }) {
  const words = useText(keysText).form;
  const api = useApi();
  const { operator } = useAccount();
  // The console acts with this key, and no key raises its own limits: the operator does.
  const path = key.console && operator ? '/admin/v1/keys/{id}' : '/v1/keys/{id}';
  const [before] = useState(() => formOf(key));
  const [form, setForm] = useState(before);
  const update = useKeyChange((typed: KeyForm) => {
    const body = changedFields(before, typed, seconds());
    const params = { path: { id: key.id } };
    return take(api.PATCH(path, { params, body: body as never }));
  }, close);
  return (
    <>
      <KeyFacts of={key} />
      {key.console && <p className={styles.quiet}>{words.consoleLimits}</p>}
      <PanelForm
        form={form}
        setForm={setForm}
        change={update}
        submit={() => update.mutate(form)}
        action={words.save}
        close={close}
        limitsOnly={key.console}
      />
    </>
  );
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

interface FormProps {
  readonly form: KeyForm;
  readonly setForm: (next: KeyForm) => void;
  readonly change: { readonly error: Error | null; readonly isPending: boolean };
  readonly submit: () => void;
  readonly action: string;
  readonly close: () => void;
  readonly limitsOnly?: boolean;
}

function PanelForm({ limitsOnly = false, ...props }: FormProps) {
  const { form, setForm, change, submit, action, close } = props;
  const words = useText(keysText).form;
  const { error } = change;
  const [checked, setChecked] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked((times) => times + 1);
    if (!lacksModel(form)) {
      submit();
    }
  };
  useEffect(() => {
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.focus({ preventScroll: true });
  }, [error, checked]);
  const elsewhere = error instanceof ApiError && isBesideField(error, FIELDS) ? null : error;
  return (
    <form className={styles.form} ref={element} onSubmit={onSubmit} noValidate>
      {limitsOnly ? (
        <LimitFields form={form} setForm={setForm} error={error} />
      ) : (
        <KeyFormFields form={form} setForm={setForm} error={error} checked={checked > 0} />
      )}
      <div className={styles.submit}>
        {elsewhere && <ErrorMessage error={elsewhere} />}
        <Button type="submit" loading={change.isPending}>
          {action}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
