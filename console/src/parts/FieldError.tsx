import { ApiError } from '../api/error';
import { Prose } from './Prose';
import styles from './parts.module.css';

interface Props {
  /** The id by which the field names this message: `aria-describedby`. */
  readonly id?: string;
  /** The name of the field in the request, such as `shots[1].prompt`. */
  readonly param: string;
  readonly error: Error | null | undefined;
}

/** What the API says about one field, beside the field. Nothing if it says nothing. */
export function FieldError({ id, param, error }: Props) {
  const message = error instanceof ApiError ? error.violationOf(param) : undefined;
  if (message === undefined) {
    return null;
  }
  return (
    <p className={styles.fieldError} id={id} role="alert">
      <Prose>{message}</Prose>
    </p>
  );
}
