import { Link } from 'wouter';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { useAccountNames } from '../all-tasks/all-tasks';
import { changesOf, isKey, memoOf, pathOf, shortId, type Change, type Entry } from './audit';
import styles from './audit.module.css';
import { auditText } from './text';

/** Changes that are shown at once; the others unfold. */
const SHOWN = 2;

interface Props {
  readonly entry: Entry;
  /** The name of the key that did it, once it is known. */
  readonly name: string | undefined;
}

export function AuditRow({ entry, name }: Props) {
  const words = useText(auditText);
  const actions: Record<string, string> = words.actions;
  return (
    <tr data-action={entry.action}>
      <td data-cell="when">
        <Time at={entry.created_at} />
      </td>
      <td data-cell="who">
        <Actor who={entry.who} name={name} />
      </td>
      <td data-cell="what">
        <span className={styles.action}>{actions[entry.action] ?? entry.action}</span>
        <code className={styles.code}>{entry.action}</code>
      </td>
      <td data-cell="subject">
        <Subject id={entry.subject} />
      </td>
      <td data-cell="details">
        <Details entry={entry} />
      </td>
    </tr>
  );
}

function Actor({ who, name }: { who: string; name: string | undefined }) {
  const words = useText(auditText).programs;
  if (!isKey(who)) {
    const programs: Record<string, string> = words;
    return <span>{programs[who] ?? who}</span>;
  }
  return (
    <>
      <span className={styles.action}>{name ?? words.key}</span>
      <code className={styles.code} title={who}>
        {shortId(who)}
      </code>
    </>
  );
}

/** The id leads to its page. An account has a name, too. */
function Subject({ id }: { id: string }) {
  const path = pathOf(id);
  const name = useAccountNames().get(id);
  const short = <code title={id}>{shortId(id)}</code>;
  return (
    <>
      {name !== undefined && name !== id && <span className={styles.named}>{name}</span>}
      <span className={styles.subject}>{path === undefined ? short : <Link href={path}>{short}</Link>}</span>
    </>
  );
}

/** The reason, and what differs. */
function Details({ entry }: { entry: Entry }) {
  const words = useText(auditText);
  const memo = memoOf(entry);
  const changes = changesOf(entry.before, entry.after);
  const [first, rest] = [changes.slice(0, SHOWN), changes.slice(SHOWN)];
  return (
    <>
      {memo && <p className={styles.memo}>{memo}</p>}
      <Changes changes={first} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{words.more(rest.length)}</summary>
          <Changes changes={rest} />
        </details>
      )}
    </>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return changes.length === 0 ? null : (
    <ul className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code> {before && <del>{before}</del>} {after && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
