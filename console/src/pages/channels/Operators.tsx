import type { ReactNode } from 'react';
import { useAccount } from '../../api/session';
import { EmptyState } from '../../parts/EmptyState';
import { Prose } from '../../parts/Prose';
import { useText } from '../../text/texts';
import { channelsText } from './text';

/** What only operators see; others read why they do not. */
export function Operators({ children }: { children: ReactNode }) {
  const words = useText(channelsText);
  return useAccount().operator ? (
    children
  ) : (
    <EmptyState title={words.denied}>
      <Prose>{words.deniedText}</Prose>
    </EmptyState>
  );
}
