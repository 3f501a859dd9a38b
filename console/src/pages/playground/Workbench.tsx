import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useText } from '../../text/texts';
import { JsonEditor } from './form/JsonEditor';
import { SchemaForm } from './form/SchemaForm';
import { formOf } from './request/fields';
import { getAt, type JsonObject } from './request/json';
import type { Model } from './request/queries';
import { useScenarios } from './request/queries';
import { useCheck } from './request/use-check';
import { useRequest } from './request/use-request';
import { ResultPane } from './result/ResultPane';
import { Notes } from './run/Notes';
import { RunBar, showFirstProblem } from './run/RunBar';
import { useRun } from './run/use-run';
import { Tabs } from './Tabs';
import { playgroundText } from './text';
import { usePlace } from './use-place';
import styles from './playground.module.css';

const CodePanel = lazy(() => import('./code/CodePanel'));

interface Props {
  readonly model: Model;
  /** The request to begin with if the model has no draft. */
  readonly initial: JsonObject;
}

/** The request on one side and its result on the other. */
export function Workbench({ model, initial }: Props) {
  const words = useText(playgroundText);
  const schema = model.parameters as unknown as JsonObject;
  const form = useMemo(() => formOf(schema), [schema]);
  const request = useRequest(model.id, initial);
  const [isTried, setTried] = useState(false);
  const check = useCheck(schema, request.body, request.fault === undefined, isTried);
  const [place, go] = usePlace();
  const result = useRef<HTMLElement>(null);
  const run = useRun((task) => {
    go({ task, compare: undefined, panel: undefined });
    // On a narrow screen the result is below the form.
    result.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  });
  const start = () => {
    if (request.fault !== undefined || run.isPending) {
      return;
    }
    setTried(true);
    if (check.error === undefined || check.error.violations.length === 0) {
      run.mutate(request.body);
    } else {
      requestAnimationFrame(showFirstProblem);
    }
  };
  useRunKey(start);
  const isJson = place.view === 'json';
  const ratio = getAt(check.dryRun?.normalized as JsonObject | undefined, ['aspect_ratio']);
  return (
    <>
      <Scenarios model={model.id} body={request.body} fill={request.replace} />
      <div className={styles.columns}>
        <section className={styles.request}>
          <Tabs
            label={words.title}
            chosen={isJson ? 'json' : 'form'}
            tabs={[
              ['form', words.form.tab],
              ['json', words.form.json],
            ]}
            choose={(view) => go({ view: view === 'form' ? undefined : view }, true)}
          />
          <div className={styles.panel}>
            {isJson ? (
              <JsonEditor request={request} check={check} />
            ) : (
              <SchemaForm form={form} request={request} check={check} />
            )}
            <Notes form={form} request={request} check={check} />
          </div>
          <RunBar
            check={check}
            isValidJson={request.fault === undefined}
            isRunning={run.isPending}
            failure={run.error}
            run={start}
          />
        </section>
        <section className={styles.result} ref={result}>
          <Tabs
            label={words.result.tab}
            chosen={place.panel === 'code' ? 'code' : 'result'}
            tabs={[
              ['result', words.result.tab],
              ['code', words.result.code],
            ]}
            choose={(panel) => go({ panel: panel === 'result' ? undefined : panel }, true)}
          />
          {place.panel === 'code' ? (
            <Suspense fallback={<Skeleton height={360} />}>
              <CodePanel body={request.body} />
            </Suspense>
          ) : (
            <ResultPane
              task={place.task}
              other={place.compare}
              ratio={typeof ratio === 'string' ? ratio : undefined}
              show={(task, compare) => go({ task, compare })}
              currency={check.dryRun?.cost?.currency}
              edit={(from) => go({ from })}
            />
          )}
        </section>
      </div>
    </>
  );
}

/** ⌘ Enter and Ctrl Enter run the request from anywhere on the page. */
function useRunKey(run: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      run();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

interface ScenariosProps {
  readonly model: string;
  readonly body: JsonObject;
  readonly fill: (body: JsonObject) => void;
}

/** The examples of the documentation. A click fills the form. */
function Scenarios({ model, body, fill }: ScenariosProps) {
  const words = useText(playgroundText);
  const { data: scenarios = [] } = useScenarios(model);
  const text = JSON.stringify(body);
  return (
    <div className={styles.scenarios} role="group" aria-label={words.scenarios}>
      {scenarios.map((scenario) => (
        <button
          key={scenario.id}
          type="button"
          className={styles.scenario}
          aria-pressed={JSON.stringify(scenario.body) === text}
          title={scenario.note || undefined}
          onClick={() => fill(scenario.body)}
        >
          {scenario.title}
        </button>
      ))}
    </div>
  );
}
