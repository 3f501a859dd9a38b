import { Fragment } from 'react';
import styles from './json.module.css';

/** A name with its colon, another string, a word, or a number. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON in colours. A text of any size: a long one is shown without colours. */
const COLOURED_MAX = 100_000;

export function Json({ text }: { text: string }) {
  return (
    <pre className={styles.code} tabIndex={0}>
      <code>{text.length > COLOURED_MAX ? text : coloured(text)}</code>
    </pre>
  );
}

function coloured(text: string) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    parts.push(<Fragment key={`t${end}`}>{text.slice(end, match.index)}</Fragment>);
    const [whole, string, colon] = match;
    const kind = string === undefined ? 'value' : colon === undefined ? 'string' : 'name';
    parts.push(
      <span key={`s${match.index}`} className={styles[kind]}>
        {string ?? whole}
      </span>,
      colon ?? '',
    );
    end = match.index + whole.length;
  }
  parts.push(<Fragment key="rest">{text.slice(end)}</Fragment>);
  return parts;
}
