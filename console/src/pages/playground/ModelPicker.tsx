import { Skeleton } from '@mantine/core';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { Icon } from '../../parts/Icon';
import { setup } from '../../setup';
import { useFormat } from '../../text/format';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import type { Model } from '../../api/models';
import { useModelDetails, usePrices, type Prices } from './request/queries';
import { playgroundText } from './text';
import styles from './playground.module.css';

interface Props {
  /** The id in the URL, which may be that of no model. */
  readonly id: string;
  /** What is known of it; nothing until it is loaded. */
  readonly model: Model | undefined;
  readonly choose: (id: string) => void;
}

/** The model of the page, and the list of all, grouped, with what each can do and costs. */
export function ModelPicker({ id, model, choose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const words = useText(playgroundText).model;
  const language = useLanguage();
  const area = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pick = (id: string) => {
    setOpen(false);
    choose(id);
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && isOpen) {
      setOpen(false);
      button.current?.focus();
    } else if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      moveFocus(area.current, step);
    }
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!area.current?.contains(relatedTarget as Node | null)) {
      setOpen(false);
    }
  };
  const page = language === 'zh' ? '/docs/zh/models/' : '/docs/models/';
  return (
    <div className={styles.picker}>
      <div className={styles.pickArea} ref={area} onKeyDown={keys} onBlur={leave}>
        <button
          ref={button}
          type="button"
          className={styles.pick}
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-label={`${words.choose}: ${id}`}
          onClick={() => setOpen(!isOpen)}
        >
          {id}
          <Icon name="chevron" size={18} />
        </button>
        {isOpen && (
          <div className={styles.models} tabIndex={-1}>
            <ModelList chosen={id} isOpen={isOpen} pick={pick} />
          </div>
        )}
      </div>
      <p className={styles.about}>
        {model && (
          <>
            {language === 'zh' ? model.name_zh : model.name}{' '}
            <a href={`${setup.base_path}${page}${model.id}`} target="_blank" rel="noreferrer">
              {words.docs}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

/** Moves the focus to the next or the previous model of the open list. */
function moveFocus(area: HTMLElement | null, step: number): void {
  const choices = [...(area?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  const now = choices.findIndex((choice) => choice === document.activeElement);
  const chosen = choices.findIndex((choice) => choice.ariaSelected === 'true');
  choices.at(now < 0 ? Math.max(0, chosen) : (now + step) % choices.length)?.focus();
}

interface ListProps {
  readonly chosen: string;
  readonly isOpen: boolean;
  readonly pick: (id: string) => void;
}

function ModelList({ chosen, isOpen, pick }: ListProps) {
  const { data: models } = useModelDetails(isOpen);
  const { data: prices } = usePrices(isOpen);
  const words = useText(playgroundText).model;
  if (models === undefined) {
    return <Skeleton height={320} />;
  }
  const groups = [...new Set(models.map(groupOf))];
  return (
    <div role="listbox" aria-label={words.choose}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <div className={styles.modelGroup} aria-hidden="true">
            {group}
          </div>
          {models.filter((model) => groupOf(model) === group).map((model) => (
            <button
              key={model.id}
              type="button"
              role="option"
              aria-selected={model.id === chosen}
              className={styles.modelChoice}
              onClick={() => pick(model.id)}
            >
              <Choice model={model} prices={prices} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function Choice({ model, prices }: { model: Model; prices: Prices | undefined }) {
  const words = useText(playgroundText).model;
  const language = useLanguage();
  const format = useFormat();
  const lowest = prices?.data
    .filter((rule) => rule.models.includes(model.id) && (!rule.from || Date.parse(rule.from) <= Date.now()))
    .sort((one, other) => Number(one.price) - Number(other.price))[0];
  const facts = [
    words.seconds(rangeOf(model.supported_durations ?? [])),
    (model.supported_resolutions ?? []).join(' '),
    model.generate_audio ? words.audio : '',
    model.seed ? words.seed : '',
  ];
  return (
    <>
      <span className={styles.modelName}>
        {model.id}
        {prices && lowest && (
          <span className={styles.modelPrice}>
            {words.from[lowest.unit](format.money(lowest.price, prices.currency))}
          </span>
        )}
      </span>
      <span className={styles.modelText}>{language === 'zh' ? model.name_zh : model.name}</span>
      <span className={styles.modelFacts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </>
  );
}

/** The letters with which the family of the model begins: `kling`, `veo`. */
function groupOf(model: Model): string {
  const letters = /^[a-z]+/i.exec(model.owned_by)?.[0] ?? model.owned_by;
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** `3–15` for consecutive durations, else `4, 6, 8`. */
function rangeOf(seconds: readonly number[]): string {
  const [first = 0] = seconds;
  const last = seconds.at(-1) ?? 0;
  return seconds.length > 2 && last - first === seconds.length - 1
    ? `${first}–${last}`
    : seconds.join(', ');
}
