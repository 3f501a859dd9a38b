import { useLocation, useSearch } from 'wouter';
import { modes, type Mode } from '../api/mode';
import { pages } from '../routes';
import { consolePath } from '../setup';

/** The path of a page of a mode for `href` and `navigate` of wouter, from anywhere. */
export function pathIn(mode: Mode, path: string): string {
  return `~${consolePath}/${mode}${path}`;
}

/** The sign-in page that returns to a path such as `/test/tasks?model=veo3.1`. */
export function signInPath(returnTo: string): string {
  return `~${consolePath}/sign-in?return=${encodeURIComponent(returnTo)}`;
}

/** The mode that a path of the console begins with. */
export function modeOf(path: string): Mode | undefined {
  return modes.find((mode) => path === `/${mode}` || path.startsWith(`/${mode}/`));
}

/** A path of the console that a URL names; nothing else is ever opened after sign-in. */
export function safeReturn(path: string | null): string | undefined {
  return path !== null && modeOf(path) !== undefined ? path : undefined;
}

export function startPath(): string {
  return pages[0]?.path ?? '';
}

/**
 * The same page in another mode. A page of one thing, such as `/tasks/:id`, becomes its list,
 * because a thing belongs to one mode.
 */
export function useSamePageIn(): (mode: Mode) => string {
  const [location] = useLocation();
  const search = useSearch();
  return (mode) => {
    const list = pages.find(({ path }) => path === location);
    const first = `/${location.split('/')[1] ?? ''}`;
    const path = list?.path ?? pages.find((page) => page.path === first)?.path ?? startPath();
    return pathIn(mode, path + (list && search ? `?${search}` : ''));
  };
}
