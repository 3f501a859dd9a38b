import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMode } from '../../../api/mode';
import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import { upload } from '../request/upload';
import { playgroundText } from '../text';
import { useForm } from './form-state';

/** A file on its way to the server. */
export interface RunningUpload {
  readonly key: string;
  readonly percent: number;
  /** A URL of the file itself, while it is shown. */
  readonly preview: string;
  readonly cancel: () => void;
}

interface Uploads {
  readonly running: readonly RunningUpload[];
  readonly error: string | undefined;
  readonly add: (files: readonly File[]) => void;
}

let uploadsSoFar = 0;

/** @param onUrl receives the link of each file that has arrived */
export function useUploads(field: Field, onUrl: (url: string) => void): Uploads {
  const mode = useMode();
  const words = useText(playgroundText).media;
  const [running, setRunning] = useState<readonly RunningUpload[]>([]);
  const [error, setError] = useState<string>();
  const arrived = useEffectEvent(onUrl);
  const [links, setLinks] = useState<readonly string[]>([]);
  const aborts = useRef(new Set<AbortController>());
  useEffect(() => () => aborts.current.forEach((one) => one.abort()), []);
  const { uploads } = useForm();
  const { add: count, isWritable } = uploads;
  const waiting = useRef(0);
  const change = (difference: 1 | -1) => {
    waiting.current += difference;
    count(difference);
  };
  // The links of a field that is removed are never added.
  useEffect(
    () => () => {
      for (; waiting.current > 0; waiting.current--) {
        count(-1);
      }
    },
    [count],
  );
  // One link at a time: each one changes the request that the next one is added to.
  useEffect(() => {
    const [link, ...rest] = links;
    if (link !== undefined && isWritable) {
      arrived(link);
      setLinks(rest);
      change(-1);
    }
  }, [links, isWritable]);
  const send = async (file: File) => {
    const key = String(++uploadsSoFar);
    const abort = new AbortController();
    const preview = URL.createObjectURL(file);
    aborts.current.add(abort);
    change(1);
    setRunning((all) => [...all, { key, percent: 0, preview, cancel: () => abort.abort() }]);
    const progress = (percent: number) =>
      setRunning((all) => all.map((one) => (one.key === key ? { ...one, percent } : one)));
    try {
      const link = await upload(file, field.media ?? 'image', mode, progress, abort.signal);
      setLinks((all) => [...all, link]);
    } catch (failure) {
      if (waiting.current > 0) {
        change(-1);
      }
      if (!abort.signal.aborted) {
        setError(failure instanceof Error ? failure.message : String(failure));
      }
    } finally {
      aborts.current.delete(abort);
      URL.revokeObjectURL(preview);
      setRunning((all) => all.filter((one) => one.key !== key));
    }
  };
  const add = (files: readonly File[]) => {
    setError(undefined);
    for (const file of files) {
      if (file.type === '' || field.accept.includes(file.type)) {
        void send(file);
      } else {
        setError(words.wrong(file.name, acceptedText(field.accept)));
      }
    }
  };
  return { running, error, add };
}

/** `image/png, image/jpeg` → `PNG, JPEG`. */
function acceptedText(types: readonly string[]): string {
  return [...new Set(types.map((type) => type.replace(/^.*\//, '').toUpperCase()))].join(', ');
}
