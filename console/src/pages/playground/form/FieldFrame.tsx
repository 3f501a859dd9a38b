import { useContext, type ReactNode } from 'react';
import { useText } from '../../../text/texts';
import { playgroundText } from '../text';
import { CompactContext, type FieldState } from './form-state';
import styles from './form.module.css';

interface Props {
  readonly state: FieldState;
  readonly children: ReactNode;
  /** Beside the label, such as a counter. */
  readonly aside?: ReactNode;
  /** A label that is not the one of an input, such as of a group of buttons. */
  readonly isGroup?: boolean;
  readonly hidesHelp?: boolean;
}

/** A field with its label, its name in the API, what it means, and what is wrong with it. */
export function FieldFrame({ state, children, aside, isGroup = false, hidesHelp = false }: Props) {
  const label = (
    <>
      {state.label} <code className={styles.name}>{state.name}</code>
    </>
  );
  return (
    <div className={styles.field} data-invalid={state.isInvalid || undefined} data-param={state.param}>
      <div className={styles.labelRow}>
        {isGroup ? (
          <span className={styles.label} id={`${state.id}-label`}>
            {label}
          </span>
        ) : (
          <label className={styles.label} htmlFor={state.id}>
            {label}
          </label>
        )}
        <span className={styles.aside}>
          {aside}
          <Default state={state} />
          <Help state={state} />
        </span>
      </div>
      {children}
      <Messages state={state} hidesHelp={hidesHelp} />
    </div>
  );
}

/** What a field with little space means, while the button has the focus or the pointer. */
export function Help({ state }: { state: FieldState }) {
  const words = useText(playgroundText).run;
  return useContext(CompactContext) && state.help !== '' ? (
    <span className={styles.tip}>
      <button type="button" className={styles.tipButton} aria-label={words.help(state.label)} aria-describedby={`${state.id}-help`}>
        ?
      </button>
      <span className={styles.tipText} role="tooltip" id={`${state.id}-help`}>
        {state.help}
      </span>
    </span>
  ) : null;
}

/** Removes a value that differs from the default. */
function Default({ state }: { state: FieldState }) {
  const words = useText(playgroundText).form;
  return state.value !== undefined && typeof state.value !== 'object' && state.value !== '' ? (
    <button
      type="button"
      className={styles.quiet}
      aria-label={`${words.useDefault}: ${state.label}`}
      title={words.useDefault}
      onClick={() => state.set(undefined)}
    >
      ×
    </button>
  ) : null;
}

/** What is wrong with the field; else what it means. */
export function Messages({ state, hidesHelp }: { state: FieldState; hidesHelp?: boolean }) {
  const isCompact = useContext(CompactContext);
  if (state.message !== undefined) {
    return (
      <p className={styles.message} id={`${state.id}-message`} role="alert">
        {state.message}
      </p>
    );
  }
  return hidesHelp || isCompact || state.help === '' ? null : (
    <p className={styles.help} id={`${state.id}-help`}>
      {state.help}
    </p>
  );
}

/** The attributes by which an input names its messages. */
export function described(state: FieldState) {
  return {
    'aria-invalid': state.isInvalid || undefined,
    'aria-describedby': state.message === undefined ? `${state.id}-help` : `${state.id}-message`,
  };
}
