import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import { isArray, type Json, type Path } from '../request/json';
import { playgroundText } from '../text';
import { FieldFrame } from './FieldFrame';
import { MediaTile, UploadTile } from './MediaTile';
import { useField, useForm, type FieldState, type Receiver } from './form-state';
import styles from './form.module.css';
import { useUploads } from './use-uploads';

/** One image or clip, or an array of them: dropped, pasted, chosen, or by URL. */
export function MediaInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const isList = field.control === 'list';
  const all = urlsOf(state.value);
  const [typed, setTyped] = useState('');
  // A URL that is typed is in the request at once, but not yet among the tiles.
  const isTyping = typed !== '' && all.at(-1) === typed;
  const urls = isTyping ? all.slice(0, -1) : all;
  const most = isList ? (field.maxItems ?? Infinity) : 1;
  const write = (next: readonly string[]) =>
    state.set(isList ? (next.length === 0 ? undefined : next) : next[0]);
  const uploads = useUploads(field, (url) =>
    write([...urls, url, ...(isTyping ? [typed] : [])].slice(0, most)),
  );
  const type = (url: string) => {
    setTyped(url);
    write(url === '' ? urls : [...urls, url]);
  };
  const room = most - urls.length - uploads.running.length;
  usePasted(state.param, (files) => {
    if (room > 0) {
      uploads.add(files.slice(0, room));
    }
    return room > 0;
  });
  return (
    <FieldFrame
      state={state}
      isGroup
      aside={
        Number.isFinite(most) && most > 1 ? (
          <span className={styles.counter}>
            {urls.length} / {most}
          </span>
        ) : null
      }
    >
      <div className={styles.tiles}>
        {urls.map((url, index) => (
          <MediaTile
            key={`${index} ${url}`}
            url={url}
            media={field.media ?? 'image'}
            label={state.label}
            number={most > 1 ? index + 1 : undefined}
            remove={() => write(urls.toSpliced(index, 1))}
          />
        ))}
        {uploads.running.map((one) => (
          <UploadTile key={one.key} percent={one.percent} preview={one.preview} cancel={one.cancel} />
        ))}
        {room > 0 && (
          <DropTarget
            field={field}
            state={state}
            add={(files) => uploads.add(files.slice(0, room))}
            addUrl={(url) => write([...urls, url])}
            typed={isTyping ? typed : ''}
            type={type}
            endTyping={() => setTyped('')}
          />
        )}
      </div>
      {uploads.error !== undefined && (
        <p className={styles.message} role="alert">
          {uploads.error}
        </p>
      )}
    </FieldFrame>
  );
}

/** Receives what is pasted anywhere in the form, unless an earlier field has room for it. */
function usePasted(param: string, receive: Receiver): void {
  const { receivers } = useForm();
  const take = useEffectEvent(receive);
  useEffect(() => {
    receivers.set(param, (files) => take(files));
    return () => void receivers.delete(param);
  }, [receivers, param]);
}

function urlsOf(value: Json | undefined): string[] {
  if (typeof value === 'string') {
    return value === '' ? [] : [value];
  }
  return isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

interface DropProps {
  readonly field: Field;
  readonly state: FieldState;
  readonly add: (files: readonly File[]) => void;
  readonly addUrl: (url: string) => void;
  /** The URL that is typed, which the request has already. */
  readonly typed: string;
  readonly type: (url: string) => void;
  readonly endTyping: () => void;
}

function DropTarget({ field, state, add, addUrl, typed, type, endTyping }: DropProps) {
  const words = useText(playgroundText).media;
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, next: boolean) => {
    event.preventDefault();
    setOver(next);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    const files = [...event.dataTransfer.files];
    const url = event.dataTransfer.getData('text/uri-list');
    if (files.length > 0) {
      add(files);
    } else if (/^https?:/.test(url)) {
      addUrl(url);
    }
  };
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragEnter={(event) => over(event, true)}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
      onPaste={(event) => {
        if (event.clipboardData.files.length > 0) {
          event.preventDefault();
          event.stopPropagation();
          add([...event.clipboardData.files]);
        }
      }}
    >
      <button type="button" className={styles.choose} onClick={() => chooser.current?.click()}>
        <Icon name="plus" />
        {words.drop}
      </button>
      <input
        className={styles.urlInput}
        type="url"
        aria-label={words.urlLabel(state.label)}
        placeholder={words.url}
        value={typed}
        onChange={({ target }) => type(target.value.trim())}
        onBlur={endTyping}
        onKeyDown={(event) => event.key === 'Enter' && !event.metaKey && !event.ctrlKey && endTyping()}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.choose}
        accept={field.accept.join(',')}
        multiple={field.control === 'list'}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
