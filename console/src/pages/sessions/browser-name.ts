/** The name of a browser and of its system; empty where the user agent has none. */
export interface BrowserName {
  readonly browser: string;
  readonly system: string;
}

/** The first one that matches: other browsers call themselves Chrome and Safari too. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//],
  ['curl', /^curl\/(\d+)/],
];

const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
];

export function browserName(userAgent: string): BrowserName {
  const found = browsers.find(([, pattern]) => pattern.test(userAgent));
  const version = found && found[1].exec(userAgent)?.[1];
  return {
    browser: found ? [found[0], version].filter(Boolean).join(' ') : '',
    system: systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '',
  };
}
