import { Button } from '@mantine/core';
import { useLocation, useSearch } from 'wouter';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { setup } from '../../setup';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import { FilterBar } from './FilterBar';
import { groupName, isFiltered, readFilters, writeFilters, type Filters } from './filters';
import { GroupRow } from './GroupRow';
import { useGroups } from './queries';
import styles from './requests.module.css';
import { requestsText } from './text';

/** The refused requests of the account by reason and field. */
export default function RequestsPage() {
  const words = useText(requestsText);
  const filters = readFilters(useSearch());
  const [, navigate] = useLocation();
  const change = (next: Filters) => {
    const search = writeFilters(next);
    navigate(search === '' ? '/requests' : `/requests?${search}`, { replace: true });
  };
  const query = useGroups(filters);
  const groups = query.data?.data;
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <FilterBar filters={filters} onChange={change} />
      {query.error && !groups && (
        <ErrorMessage error={query.error} retry={() => void query.refetch()} />
      )}
      {!query.error && !groups && <SkeletonLines height={44} />}
      {groups?.length === 0 && <Nothing filters={filters} onClear={() => change({})} />}
      {groups && groups.length > 0 && (
        <ul className={styles.groups}>
          {groups.map((group) => {
            const name = groupName(group);
            const open = filters.open === name;
            const { open: _, ...others } = filters;
            return (
              <GroupRow
                key={name}
                group={group}
                filters={filters}
                open={open}
                onToggle={() => change(open ? others : { ...others, open: name })}
              />
            );
          })}
        </ul>
      )}
    </>
  );
}

function Nothing({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const words = useText(requestsText).empty;
  const language = useLanguage();
  if (isFiltered(filters)) {
    return (
      <EmptyState
        title={words.filtered}
        action={
          <Button variant="default" onClick={onClear}>
            {words.clear}
          </Button>
        }
      >
        {words.filteredText}
      </EmptyState>
    );
  }
  const guide = `${setup.base_path}/docs${language === 'zh' ? '/zh' : ''}/guides/requests`;
  return (
    <EmptyState
      title={words.title}
      action={
        <Button component="a" variant="default" href={guide} target="_blank" rel="noreferrer">
          {words.action}
        </Button>
      }
    >
      {words.text}
    </EmptyState>
  );
}
