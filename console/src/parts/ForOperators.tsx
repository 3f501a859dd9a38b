import type { ReactNode } from 'react';
import { useAccount } from '../api/session';
import { useText } from '../text/texts';
import { EmptyState } from './EmptyState';
import { Prose } from './Prose';
import { partsText } from './text';

/** A page for operators. Others see why they do not see it. */
export function ForOperators({ children }: { children: ReactNode }) {
  const words = useText(partsText).operators;
  return useAccount().operator ? (
    children
  ) : (
    <EmptyState title={words.title}>
      <Prose>{words.text}</Prose>
    </EmptyState>
  );
}
