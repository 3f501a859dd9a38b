import { Fragment } from 'react';

/** A text of the API. What it writes between back quotes is code. */
export function Prose({ children }: { children: string }) {
  return children
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
    );
}
