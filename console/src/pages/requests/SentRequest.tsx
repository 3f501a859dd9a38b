import { CopyButton } from '../../parts/CopyButton';
import { Prose } from '../../parts/Prose';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { jsonLines, type JsonLine, type Mark } from './json-lines';
import type { RefusedRequest } from './queries';
import styles from './requests.module.css';
import { requestsText } from './text';

/** The width of two spaces of the code. */
const INDENT_REM = 0.96;

interface Props {
  readonly request: RefusedRequest;
  readonly marks: readonly Mark[];
}

/** The request line and the body, with each problem at its field. */
export function SentRequest({ request, marks }: Props) {
  const words = useText(requestsText).request;
  const { body } = request;
  return (
    <section className={styles.sent} aria-labelledby="sent">
      <div className={styles.sentHead}>
        <h2 id="sent" className={styles.heading}>
          {words.sent}
        </h2>
        {body !== null && <CopyButton value={body} label={words.body} />}
      </div>
      <div className={styles.code}>
        <RequestLine request={request} marks={marks} />
        {body === null ? (
          <p className={styles.none}>{words.noBody}</p>
        ) : (
          <Body text={body} marks={marks} />
        )}
      </div>
      {body !== null && <Note request={request} body={body} />}
    </section>
  );
}

/** The query parameters that a problem names are marked. */
function RequestLine({ request, marks }: Props) {
  const [path, query] = split(request.path, '?');
  const parameters = query === undefined ? [] : query.split('&');
  return (
    <p className={styles.requestLine}>
      <b>{request.method}</b> {path}
      {parameters.map((parameter, index) => {
        const name = split(parameter, '=')[0];
        const isMarked = marks.some(({ param }) => param === name);
        return (
          <span key={index}>
            {index === 0 ? '?' : '&'}
            {isMarked ? <mark>{parameter}</mark> : parameter}
          </span>
        );
      })}
    </p>
  );
}

function split(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function Body({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const lines = jsonLines(text, marks);
  return (
    <pre className={styles.body} tabIndex={0}>
      {lines ? lines.map((line, index) => <Line key={index} line={line} />) : <code>{text}</code>}
    </pre>
  );
}

function Line({ line }: { line: JsonLine }) {
  const isMarked = line.messages.length > 0;
  return (
    <span className={styles.line} data-marked={isMarked || undefined}>
      <code className={styles.lineText}>
        {'  '.repeat(line.indent)}
        {line.name !== undefined && (
          <>
            <span className={styles[line.kind === 'missing' ? 'missing' : 'name']}>{line.name}</span>
            {line.kind !== 'missing' && ': '}
          </>
        )}
        <span className={styles[line.kind]}>{line.value}</span>
        {line.comma && ','}
        {'\n'}
      </code>
      {line.messages.map((message) => (
        <span
          key={message}
          className={styles.lineMessage}
          style={{ paddingInlineStart: `${line.indent * INDENT_REM}rem` }}
        >
          <Prose>{message}</Prose>
          {'\n'}
        </span>
      ))}
    </span>
  );
}

function Note({ request, body }: { request: RefusedRequest; body: string }) {
  const words = useText(requestsText).request;
  const format = useFormat();
  const stored = new TextEncoder().encode(body).length;
  const notes = [
    request.body_cut && words.cut(format.bytes(stored), format.bytes(request.body_bytes)),
    body.includes('[removed') && words.removed,
  ].filter((note) => note !== false);
  return notes.length > 0 ? <p className={styles.note}>{notes.join(' ')}</p> : null;
}
