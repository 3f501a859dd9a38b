const CHANNEL = /^\/admin\/v1\/channels\/([a-z0-9-]+)(\/unknown_outcomes)?$/;

/** The page of the console that shows what a path of the API does; undefined if there is none. */
export function pageOf(path: string): { readonly href: string; readonly name: string } | undefined {
  const [, name, below] = CHANNEL.exec(path) ?? [];
  return name === undefined
    ? undefined
    : { href: `/channels/${name}${below === undefined ? '' : '#unknown_outcomes'}`, name };
}
