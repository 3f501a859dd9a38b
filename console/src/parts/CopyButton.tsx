import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '../text/texts';
import { copyText } from './copy';
import { Icon } from './Icon';
import { partsText } from './text';

const SHOWN_MS = 1_500;

interface Props {
  /** The text, or what makes it when the button is pressed. */
  readonly value: string | (() => string);
  /** What is copied, such as `task id`: the name of a button without a text. */
  readonly label?: string;
  /** Shows a text beside the icon. */
  readonly text?: string;
}

/** Copies a text and says so for a moment. */
export function CopyButton({ value, label, text }: Props) {
  const words = useText(partsText).copy;
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const done = await copyText(typeof value === 'string' ? value : value());
    setOutcome(done ? 'copied' : 'failed');
  };
  const said = outcome === undefined ? undefined : words[outcome];
  const icon = <Icon name={outcome === 'copied' ? 'check' : 'copy'} />;
  const name = said ?? (label === undefined ? words.copy : words.copyLabel(label));
  if (text === undefined) {
    return (
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} title={name} onClick={copy}>
        {icon}
      </ActionIcon>
    );
  }
  return (
    <Button variant="default" size="xs" leftSection={icon} onClick={copy} aria-live="polite">
      {said ?? text}
    </Button>
  );
}
