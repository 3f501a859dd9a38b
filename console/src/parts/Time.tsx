import { useFormat } from '../text/format';
import { useNow } from './clock';
import styles from './parts.module.css';

/** A time, in seconds since 1970: how long ago, with the exact time as its title. */
export function Time({ at, exact = false }: { at: number; exact?: boolean }) {
  const format = useFormat();
  const time = format.time(at);
  return (
    <time className={styles.figures} dateTime={new Date(at * 1000).toISOString()} title={time}>
      {exact ? time : <Ago at={at} />}
    </time>
  );
}

function Ago({ at }: { at: number }) {
  return useFormat().relative(at, useNow());
}
