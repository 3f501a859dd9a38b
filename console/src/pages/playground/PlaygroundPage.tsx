import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMode } from '../../api/mode';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import { ModelPicker } from './ModelPicker';
import { writeBody } from './request/body-text';
import { draftBody, loadDraft, saveDraft } from './request/drafts';
import type { JsonObject } from './request/json';
import { useModel, useModels, useScenarios, useTaskRequest, type Model } from './request/queries';
import { playgroundText } from './text';
import { usePlace } from './use-place';
import { Workbench } from './Workbench';
import styles from './playground.module.css';

/** Tries a model: the form of its request, what it costs, and the video. */
export default function PlaygroundPage() {
  const words = useText(playgroundText);
  const [place] = usePlace();
  const mode = useMode();
  const models = useModels();
  const [prompt, setPrompt] = useState<string>();
  useEffect(() => {
    document.title = `${words.title} · Filmgate`;
  }, [words.title]);
  const id = place.model ?? models.data?.[0]?.id;
  const model = useModel(id);
  const error = models.error ?? model.error;
  return (
    <div className={styles.page}>
      <h1 className={styles.hidden}>{words.title}</h1>
      {place.from !== undefined ? (
        <FromTask key={place.from} task={place.from} />
      ) : error !== null && model.data === undefined ? (
        <ErrorMessage error={error} retry={() => void (models.error ? models : model).refetch()} />
      ) : model.data === undefined ? (
        <Waiting />
      ) : (
        <OfModel key={`${mode} ${model.data.id}`} model={model.data} prompt={prompt} keep={setPrompt} />
      )}
    </div>
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
  const [expired, setExpired] = useState<readonly string[]>([]);
  useEffect(() => {
    if (request.data === undefined) {
      return;
    }
    const body = request.data.body as JsonObject;
    saveDraft(String(body['model']), writeBody(body));
    if (request.data.missing.length > 0 && expired.length === 0) {
      setExpired(request.data.missing);
    } else {
      go({ from: undefined, model: String(body['model']) }, true);
    }
  }, [request.data]);
  if (request.error) {
    return <ErrorMessage error={request.error} retry={() => void request.refetch()} />;
  }
  return expired.length > 0 ? (
    <div className={styles.expired}>
      <p>{words.form.expired(expired.join(', '))}</p>
      <button type="button" className={styles.scenario} onClick={() => go({ from: undefined, model: String((request.data?.body as JsonObject)['model']) }, true)}>
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
  readonly keep: (prompt: string | undefined) => void;
}

/** The page of one model, which begins with its draft, or else with its first example. */
function OfModel({ model, prompt, keep }: OfModelProps) {
  const [place, go] = usePlace();
  const scenarios = useScenarios(model.id);
  const hasDraft = loadDraft(model.id) !== undefined;
  const choose = (id: string) => {
    const written = draftBody(model.id)?.['prompt'];
    keep(typeof written === 'string' ? written : undefined);
    go({ model: id });
  };
  const wanted = scenarios.data?.find(({ id }) => id === place.scenario) ?? scenarios.data?.[0];
  const isReady = hasDraft || wanted !== undefined || scenarios.error !== null;
  return (
    <>
      <ModelPicker model={model} choose={choose} />
      {isReady ? (
        <Workbench
          model={model}
          initial={{
            ...((wanted?.body as JsonObject | undefined) ?? { model: model.id }),
            ...(prompt === undefined ? {} : { prompt }),
          }}
        />
      ) : (
        <Waiting />
      )}
    </>
  );
}
