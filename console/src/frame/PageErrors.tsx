import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { PageHeader } from '../parts/PageHeader';
import { useText } from '../text/texts';
import { frameText } from './text';

interface State {
  readonly error: Error | undefined;
}

interface Props {
  /** The path of the page. Another page is shown again. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Shows an error of a page in its area: the frame still works. */
export class PageErrors extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (before.path !== this.props.path && this.state.error !== undefined) {
      this.setState({ error: undefined });
    }
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Broken error={error} />;
  }
}

/** A server of a newer version no longer has the files of this page, so it is loaded again. */
function Broken({ error }: { error: Error }) {
  const words = useText(frameText).broken;
  return (
    <>
      <PageHeader title={words.title}>{error.message}</PageHeader>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </>
  );
}
