import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMode } from '../../api/mode';
import { useModels, type Model } from '../../api/models';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import { ModelPicker } from './ModelPicker';
import { writeBody } from './request/body-text';
import { draftBody, loadDraft, saveDraft } from './request/drafts';
import type { JsonObject } from './request/json';
import { useModel, useScenarios, useTaskRequest } from './request/queries';
import { useReplaced } from './request/replaced';
import { playgroundText } from './text';
import { usePlace } from './use-place';
import { Workbench } from './Workbench';
import styles from './playground.module.css';

/** Tries a model: the form of its request, what it costs, and the video. */
export default function PlaygroundPage() {
  const words = useText(playgroundText);
  const [place] = usePlace();
  useEffect(() => {
    document.title = `${words.title} · Filmgate`;
  }, [words.title]);
  return (
    <div className={styles.page}>
      <h1 className={styles.hidden}>{words.title}</h1>
      {place.from === undefined ? <Chosen /> : <FromTask key={place.from} task={place.from} />}
    </div>
  );
}

/** The model of the URL, or the first one, and the list of the others also if there is no such model. */
function Chosen() {
  const [place, go] = usePlace();
  const mode = useMode();
  const models = useModels();
  const [prompt, setPrompt] = useState<string>();
  const id = place.model ?? models.data?.[0]?.id;
  const model = useModel(id);
  const error = models.error ?? model.error;
  const choose = (next: string) => {
    const written = id === undefined ? undefined : draftBody(id)?.['prompt'];
    setPrompt(typeof written === 'string' ? written : undefined);
    go({ model: next });
  };
  return (
    <>
      {id !== undefined && <ModelPicker id={id} model={model.data} choose={choose} />}
      {model.data !== undefined ? (
        <OfModel key={`${mode} ${model.data.id}`} model={model.data} prompt={prompt} />
      ) : error !== null ? (
        <ErrorMessage error={error} retry={() => void (models.error ? models : model).refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Waiting() {
  return (
    <div className={styles.columns}>
      <Skeleton height={520} />
      <Skeleton height={320} />
    </div>
  );
}

/** Writes the request of a task into the draft of its model, and shows that model. */
function FromTask({ task }: { task: string }) {
  const [, go] = usePlace();
  const words = useText(playgroundText);
  const request = useTaskRequest(task);
  const body = request.data?.body as JsonObject | undefined;
  const { keep } = useReplaced(String(body?.['model']));
  const [expired, setExpired] = useState<readonly string[]>([]);
  const show = (model: string) => go({ from: undefined, model }, true);
  useEffect(() => {
    if (request.data === undefined || body === undefined) {
      return;
    }
    const model = String(body['model']);
    const before = loadDraft(model);
    if (before !== writeBody(body)) {
      keep(before);
    }
    saveDraft(model, writeBody(body));
    if (request.data.missing.length > 0) {
      setExpired(request.data.missing);
    } else {
      show(model);
    }
  }, [request.data]);
  if (request.error) {
    return <ErrorMessage error={request.error} retry={() => void request.refetch()} />;
  }
  return expired.length > 0 ? (
    <div className={styles.expired}>
      <p>{words.form.expired(expired.join(', '))}</p>
      <button type="button" className={styles.scenario} onClick={() => show(String(body?.['model']))}>
        {words.form.tab}
      </button>
    </div>
  ) : (
    <Waiting />
  );
}

interface OfModelProps {
  readonly model: Model;
  /** The prompt of the model that was shown before. */
  readonly prompt: string | undefined;
}

/** The page of one model, which begins with its draft, or else with its first example. */
function OfModel({ model, prompt }: OfModelProps) {
  const [place] = usePlace();
  const scenarios = useScenarios(model.id);
  const hasDraft = loadDraft(model.id) !== undefined;
  const wanted = scenarios.data?.find(({ id }) => id === place.scenario) ?? scenarios.data?.[0];
  const isReady = hasDraft || wanted !== undefined || scenarios.error !== null;
  return isReady ? (
    <Workbench
      model={model}
      initial={{
        ...((wanted?.body as JsonObject | undefined) ?? { model: model.id }),
        ...(prompt === undefined ? {} : { prompt }),
      }}
    />
  ) : (
    <Waiting />
  );
}
