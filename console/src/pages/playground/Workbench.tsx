import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Skeleton } from '@mantine/core';
import type { Model } from '../../api/models';
import { useText } from '../../text/texts';
import { JsonEditor } from './form/JsonEditor';
import { SchemaForm } from './form/SchemaForm';
import { formOf } from './request/fields';
import { getAt, type JsonObject } from './request/json';
import { placedMessages } from './request/messages';
import { useCheck } from './request/use-check';
import { useRequest } from './request/use-request';
import { ResultPane } from './result/ResultPane';
import { Notes } from './run/Notes';
import { RunBar } from './run/RunBar';
import { useRunKey } from './run/use-run-key';
import { useStart } from './run/use-start';
import { Scenarios } from './Scenarios';
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
  const isValidJson = request.fault === undefined;
  const [isTried, setTried] = useState(false);
  const check = useCheck(schema, request.body, isValidJson, isTried);
  const messages = useMemo(
    () => placedMessages(form, request.body, check.messages, check.local.ignored),
    [form, request.body, check.messages, check.local],
  );
  const [count, uploads] = useUploadCount(isValidJson);
  const [place, go] = usePlace();
  const result = useRef<HTMLElement>(null);
  const start = useStart({
    request,
    check,
    uploads: count,
    onTry: () => setTried(true),
    onTask: (task) => {
      go({ task, compare: undefined, panel: undefined });
      reveal(result.current, 'smooth');
    },
  });
  useRunKey(start.press);
  const isOpenedForTask = useRef(place.task !== undefined);
  useEffect(() => {
    if (isOpenedForTask.current) {
      reveal(result.current, 'instant');
    }
  }, []);
  const isJson = place.view === 'json';
  const ratio = getAt(check.dryRun?.normalized as JsonObject | undefined, ['aspect_ratio']);
  return (
    <>
      <Scenarios model={model.id} request={request} />
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
            {isJson && <JsonEditor request={request} check={check} />}
            {/* The form stays, so that its uploads continue. */}
            <div hidden={isJson}>
              <SchemaForm form={form} request={request} check={check} messages={messages} uploads={uploads} />
            </div>
            <Notes request={request} check={check} others={isJson ? NONE : messages.rest} />
          </div>
          <RunBar check={check} isValidJson={isValidJson} uploads={count} start={start} />
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
              edit={(from) => go({ from })}
            />
          )}
        </section>
      </div>
    </>
  );
}

/** Shows the result on a narrow screen, where it is below the form. */
function reveal(result: HTMLElement | null, behavior: ScrollBehavior): void {
  if (result !== null && result.getBoundingClientRect().top > innerHeight / 2) {
    result.scrollIntoView({ block: 'start', behavior });
  }
}

/** In the JSON editor, each message is below the text. */
const NONE: ReadonlyMap<string, string> = new Map();

/** The files on their way, and what the fields of the form count them with. */
function useUploadCount(isWritable: boolean) {
  const [count, setCount] = useState(0);
  const add = useCallback((change: 1 | -1) => setCount((before) => before + change), []);
  return [count, useMemo(() => ({ add, isWritable }), [add, isWritable])] as const;
}
