import { Link } from 'wouter';
import { PageHeader } from '../parts/PageHeader';
import { useText } from '../text/texts';
import { useSamePageIn } from './links';
import { frameText } from './text';

/** What a page in a mode that the session does not have shows. */
export function NoLiveMode() {
  const words = useText(frameText).mode;
  const samePageIn = useSamePageIn();
  return (
    <>
      <PageHeader title={words.noLive}>{words.testOnly}</PageHeader>
      <p>{words.toLive}</p>
      <Link href={samePageIn('test')}>{words.toTest}</Link>
    </>
  );
}
