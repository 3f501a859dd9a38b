import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useText } from '../text/texts';
import styles from './parts.module.css';
import { partsText } from './text';

type Pages = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** The end of a list: a button that adds its next page, or nothing. */
export function LoadMore({ query }: { query: Pages }) {
  const words = useText(partsText);
  return query.hasNextPage ? (
    <div className={styles.more}>
      <Button
        variant="default"
        size="sm"
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {words.more}
      </Button>
    </div>
  ) : null;
}
