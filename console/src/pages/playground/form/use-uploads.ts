import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMode } from '../../../api/mode';
import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import { upload } from '../request/upload';
import { playgroundText } from '../text';

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

let count = 0;

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
  // One link at a time: each one changes the request that the next one is added to.
  useEffect(() => {
    const [link, ...rest] = links;
    if (link !== undefined) {
      arrived(link);
      setLinks(rest);
    }
  }, [links]);
  const send = async (file: File) => {
    const key = String(++count);
    const abort = new AbortController();
    const preview = URL.createObjectURL(file);
    aborts.current.add(abort);
    setRunning((all) => [...all, { key, percent: 0, preview, cancel: () => abort.abort() }]);
    const progress = (percent: number) =>
      setRunning((all) => all.map((one) => (one.key === key ? { ...one, percent } : one)));
    try {
      const link = await upload(file, field.media ?? 'image', mode, progress, abort.signal);
      setLinks((all) => [...all, link]);
    } catch (failure) {
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
