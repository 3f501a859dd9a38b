import { Link, useParams } from 'wouter';
import { CopyButton } from '../../parts/CopyButton';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Icon } from '../../parts/Icon';
import { PageHeader } from '../../parts/PageHeader';
import { Prose } from '../../parts/Prose';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { Advice } from './Advice';
import type { Mark } from './json-lines';
import { OpenInPlayground } from './OpenInPlayground';
import { useRequest, type RefusedRequest } from './queries';
import styles from './requests.module.css';
import { SentRequest } from './SentRequest';
import { requestsText } from './text';

/** One refused request: what was sent, what was wrong, and how to correct it. */
export default function RequestPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = useRequest(id);
  if (query.data) {
    return <Loaded request={query.data} />;
  }
  return (
    <>
      <PageHeader title={id} back={<Back />} />
      {query.error ? (
        <ErrorMessage error={query.error} retry={() => void query.refetch()} />
      ) : (
        <SkeletonLines />
      )}
    </>
  );
}

function Back() {
  return (
    <Link className={styles.back} href="/requests">
      <Icon name="right" size={14} />
      {useText(requestsText).request.back}
    </Link>
  );
}

function Loaded({ request }: { request: RefusedRequest }) {
  const words = useText(requestsText);
  const marks = problems(request);
  return (
    <>
      <PageHeader
        title={`${request.method} ${request.route}`}
        back={<Back />}
        actions={<OpenInPlayground request={request} />}
      />
      <Facts request={request} />
      <div className={styles.columns}>
        <section aria-labelledby="wrong">
          <h2 id="wrong" className={styles.heading}>
            {words.advice.problem}
          </h2>
          <ul className={styles.problems}>
            {marks.map((mark) => (
              <li key={mark.param + mark.message}>
                {mark.param !== '' && <code className={styles.param}>{mark.param}</code>}
                <p>
                  <Prose>{mark.message}</Prose>
                </p>
              </li>
            ))}
          </ul>
          <Advice error={request} />
        </section>
        <SentRequest request={request} marks={marks} />
      </div>
    </>
  );
}

/** The problems of the fields, or the error itself if no field caused it. */
function problems(request: RefusedRequest): readonly Mark[] {
  return request.errors ?? [{ param: request.param ?? '', message: request.message }];
}

function Facts({ request }: { request: RefusedRequest }) {
  const words = useText(requestsText).request;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{words.facts.reason}</dt>
        <dd>
          {request.http_status} <code>{request.reason}</code>
        </dd>
      </div>
      <div>
        <dt>{words.facts.time}</dt>
        <dd>
          <Time at={request.created_at} exact />
        </dd>
      </div>
      <div>
        <dt>{words.facts.request}</dt>
        <dd className={styles.copied}>
          <code>{request.request_id}</code>
          <CopyButton value={request.request_id} label={words.id} />
        </dd>
      </div>
      <div>
        <dt>{words.facts.key}</dt>
        <dd>
          <code>{request.key_id}</code>
        </dd>
      </div>
      {request.client && (
        <div>
          <dt>{words.facts.client}</dt>
          <dd>{request.client}</dd>
        </div>
      )}
    </dl>
  );
}
