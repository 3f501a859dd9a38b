import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'wouter';
import { ClearButton } from '../../parts/ClearButton';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import bar from '../../parts/filters.module.css';
import { ForOperators } from '../../parts/ForOperators';
import { Icon } from '../../parts/Icon';
import { LoadMore } from '../../parts/LoadMore';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import { useAudit, useKeyNames, type Entry } from './audit';
import { AuditRow } from './AuditRow';
import styles from './audit.module.css';
import { auditText } from './text';

/** Who changed what, and who read the content of a customer's task, the newest first. */
export default function AuditPage() {
  return (
    <ForOperators>
      <OperatorPage />
    </ForOperators>
  );
}

function OperatorPage() {
  const words = useText(auditText);
  const [search, setSearch] = useSearchParams();
  const subject = search.get('subject') ?? '';
  const select = (id: string) => setSearch(id ? { subject: id } : {});
  return (
    <>
      <PageHeader title={words.title}>{words.about}</PageHeader>
      <SubjectFilter key={subject} subject={subject} onSelect={select} />
      <Found subject={subject} onClear={() => select('')} />
    </>
  );
}

interface FilterProps {
  readonly subject: string;
  readonly onSelect: (subject: string) => void;
}

function SubjectFilter({ subject, onSelect }: FilterProps) {
  const words = useText(auditText).filter;
  const [typed, setTyped] = useState(subject);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSelect(typed.trim());
  };
  return (
    <div className={styles.filter}>
      <form className={bar.search} role="search" onSubmit={submit}>
        <Icon name="search" size={15} />
        <input
          type="search"
          aria-label={words.label}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      {subject !== '' && (
        <ClearButton label={words.clear} onClick={() => onSelect('')} />
      )}
    </div>
  );
}

function Found({ subject, onClear }: { subject: string; onClear: () => void }) {
  const words = useText(auditText);
  const pages = useAudit(subject);
  const entries = pages.data?.pages.flatMap(({ data }) => data) ?? [];
  if (pages.isPending) {
    return <SkeletonLines lines={8} height={40} />;
  }
  if (pages.isError && entries.length === 0) {
    return <ErrorMessage error={pages.error} retry={() => void pages.refetch()} />;
  }
  if (entries.length === 0) {
    return (
      <EmptyState
        title={words.none.title}
        action={subject && <Button variant="default" onClick={onClear}>{words.filter.clear}</Button>}
      >
        {subject ? words.none.about(subject) : words.none.text}
      </EmptyState>
    );
  }
  return (
    <>
      <Entries entries={entries} />
      <LoadMore query={pages} />
    </>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const words = useText(auditText);
  const names = useKeyNames(entries);
  return (
    <table className={styles.table} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.who}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.subject}</th>
          <th scope="col">{words.columns.details}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} name={names.get(entry.who)} />
        ))}
      </tbody>
    </table>
  );
}
