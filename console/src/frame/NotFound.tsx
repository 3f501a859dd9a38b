import { Link } from 'wouter';
import { PageHeader } from '../parts/PageHeader';
import { useText } from '../text/texts';
import { pathIn, startPath } from './links';
import { frameText } from './text';

/** What an address without a page shows. */
export function NotFound() {
  const words = useText(frameText).notFound;
  return (
    <>
      <PageHeader title={words.title}>{words.text}</PageHeader>
      <Link href={pathIn('test', startPath())}>{words.start}</Link>
    </>
  );
}
