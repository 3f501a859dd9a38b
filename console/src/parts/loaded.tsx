import { createElement, use, useEffect, useEffectEvent, type ComponentType } from 'react';
import { currentLanguage } from '../text/language';

/** A component in a file of its own. */
export interface Loaded<P> {
  /** Is loaded when it is first shown. Throws a `LoadError` if that fails. */
  readonly component: ComponentType<P>;
  /**
   * Loads it before it is shown. A failure is forgotten: it is loaded again when it is shown.
   * Resolves in either case.
   */
  readonly early: () => Promise<void>;
}

const FAILED = {
  en: 'A part of the console could not be loaded. If the server was updated, load the page again.',
  zh: '控制台的部分内容加载失败。如果服务器刚刚升级，请重新加载页面。',
};

/** The file of a component did not arrive: the connection is lost, or a newer server lacks it. */
export class LoadError extends Error {
  /** @param again loads the file again; resolves when the component can be shown */
  constructor(
    cause: unknown,
    readonly again: () => Promise<void>,
  ) {
    super(FAILED[currentLanguage()], { cause });
    this.name = 'LoadError';
  }
}

/** What `lazy` does, but a component that could not be loaded can be loaded again. */
export function loaded<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): Loaded<P> {
  let current: Promise<ComponentType<P>> | undefined;
  let arrived: ComponentType<P> | undefined;
  const request = () =>
    load().then(
      (file) => {
        arrived = file.default;
        return file.default;
      },
      (cause: unknown) => {
        throw new LoadError(cause, again);
      },
    );
  const again = async () => {
    await stylesAgain();
    const next = request();
    await next;
    current = next;
  };
  const early = async () => {
    const begun = current ?? request();
    current = begun;
    try {
      await begun;
    } catch {
      current = current === begun ? undefined : current;
    }
  };
  function Loaded(props: P) {
    if (arrived !== undefined) {
      return createElement(arrived, props);
    }
    current ??= request();
    return createElement(use(current), props);
  }
  return { component: Loaded, early };
}

const failedStyles = new Set<HTMLLinkElement>();
globalThis.document?.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement) {
      failedStyles.add(target);
    }
  },
  true,
);

/** Vite asks for the style of a file once, even if it did not arrive. */
async function stylesAgain(): Promise<void> {
  const links = [...failedStyles].filter((link) => link.rel === 'stylesheet' && link.isConnected);
  failedStyles.clear();
  await Promise.all(
    links.map((failed) => {
      const link = failed.cloneNode() as HTMLLinkElement;
      failed.replaceWith(link);
      return new Promise((arrived, missing) => {
        link.onload = arrived;
        link.onerror = missing;
      });
    }),
  );
}

const AGAIN_MS = 5_000;

/** Loads again what failed, until it can be shown: at intervals, and when the network is back. */
export function useLoadAgain(error: Error, show: () => void): void {
  const again = useEffectEvent(() => {
    if (error instanceof LoadError) {
      error.again().then(show, () => undefined);
    }
  });
  useEffect(() => {
    const listen = () => again();
    const timer = setInterval(listen, AGAIN_MS);
    globalThis.addEventListener('online', listen);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('online', listen);
    };
  }, []);
}
