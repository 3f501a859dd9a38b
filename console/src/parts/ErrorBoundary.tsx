import { Component, type ReactNode } from 'react';

interface State {
  readonly error: Error | undefined;
}

interface Props {
  /** When it changes, the children are shown again. */
  readonly of?: string;
  /** What is shown in place of children that failed. `show` shows the children again. */
  readonly fallback: (error: Error, show: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Confines an error to its children. Outside of one, an error removes the whole console. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (before.of !== this.props.of && this.state.error !== undefined) {
      this.show();
    }
  }

  private readonly show = (): void => this.setState({ error: undefined });

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : this.props.fallback(error, this.show);
  }
}
