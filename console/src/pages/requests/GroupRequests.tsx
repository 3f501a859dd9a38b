import { Link } from 'wouter';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { LoadMore } from '../../parts/LoadMore';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import type { Filters } from './filters';
import { useRequestsOf, type RequestGroup } from './queries';
import styles from './requests.module.css';
import { requestsText } from './text';

interface Props {
  readonly group: RequestGroup;
  readonly filters: Filters;
}

/** The requests of a group, newest first. */
export function GroupRequests({ group, filters }: Props) {
  const words = useText(requestsText).group;
  const query = useRequestsOf(group, filters);
  if (query.error) {
    return <ErrorMessage error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <SkeletonLines lines={Math.min(group.count, 5)} />;
  }
  return (
    <div>
      <ul className={styles.requests} aria-label={words.all}>
        {query.data.pages.flatMap((page) =>
          page.data.map((request) => (
            <li key={request.id}>
              <Link className={styles.request} href={`/requests/${request.id}`}>
                <span className={styles.at}>
                  <Time at={request.created_at} />
                </span>
                <span className={styles.path}>
                  <b>{request.method}</b> {request.path}
                </span>
                <span className={styles.model}>{request.model}</span>
                <span className={styles.client}>{request.client}</span>
              </Link>
            </li>
          )),
        )}
      </ul>
      <LoadMore query={query} />
    </div>
  );
}
