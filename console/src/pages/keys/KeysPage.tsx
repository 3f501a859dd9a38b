import '@mantine/core/styles/Drawer.layer.css';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useMode } from '../../api/mode';
import { useAccount } from '../../api/session';
import { CopyButton } from '../../parts/CopyButton';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Icon } from '../../parts/Icon';
import { LoadMore } from '../../parts/LoadMore';
import { Prose } from '../../parts/Prose';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import { KeyDialogs } from './KeyDialogs';
import { KeyTable } from './KeyTable';
import { RevokedKeys } from './RevokedKeys';
import { useKeys } from './keys';
import styles from './keys.module.css';
import { usePanel } from './panel';
import { keysText } from './text';

/** The API keys of the account in one mode. */
export default function KeysPage() {
  const words = useText(keysText);
  const mode = useMode();
  const mayManage = useAccount().scopes.includes('keys');
  const [, open] = usePanel();
  const create = (
    <Button leftSection={<Icon name="plus" />} onClick={() => open({ name: 'new', id: '' })}>
      {words.create}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} actions={mayManage && create}>
        {words.intro[mode]}
      </PageHeader>
      {mayManage ? <Keys /> : <NoScope />}
    </>
  );
}

function Keys() {
  const words = useText(keysText);
  const mode = useMode();
  const [panel, open] = usePanel();
  const query = useKeys(false);
  const keys = query.data?.pages.flatMap(({ data }) => data) ?? [];
  const own = keys.filter((key) => !key.console);
  const wanted = panel !== undefined && panel.name !== 'new' && !keys.some(({ id }) => id === panel.id);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (wanted && hasNextPage && !isFetching) {
      void fetchNextPage();
    }
  }, [wanted, hasNextPage, isFetching, fetchNextPage]);
  return (
    <>
      {query.error && <ErrorMessage error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonLines lines={4} height={44} />}
      {query.isSuccess && own.length === 0 && (
        <EmptyState
          title={words.empty.title[mode]}
          action={
            <Button onClick={() => open({ name: 'new', id: '' })}>{words.form.createTitle[mode]}</Button>
          }
        >
          {words.empty.text[mode]}
        </EmptyState>
      )}
      {keys.length > 0 && (
        <KeyTable
          keys={[...own, ...keys.filter((key) => key.console)]}
          open={(name, id) => open({ name, id })}
        />
      )}
      <LoadMore query={query} />
      {query.isSuccess && <RevokedKeys />}
      <KeyDialogs
        panel={panel}
        open={open}
        keys={keys}
        isMissing={wanted && query.isSuccess && !hasNextPage && !isFetching}
      />
    </>
  );
}

const LOGIN = 'filmgate login --console';

function NoScope() {
  const words = useText(keysText).noScope;
  return (
    <EmptyState title={words.title}>
      <p>
        <Prose>{words.text}</Prose>
      </p>
      <p className={styles.command}>
        <code>{LOGIN}</code> <CopyButton value={LOGIN} label={LOGIN} />
      </p>
    </EmptyState>
  );
}
