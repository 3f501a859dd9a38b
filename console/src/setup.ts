/** What the server writes into index.html. */
interface Setup {
  /** The path below which the server answers: empty, or such as `/video`. */
  readonly base_path: string;
  readonly version: string;
  /** The nonce of this response, for styles that are written at run time. */
  readonly nonce: string;
  /** The language that the browser prefers, of those that the server has. */
  readonly language: string;
  /** Whether an account can sign in by password. */
  readonly password: boolean;
}

/** Outside a browser, as in a test. */
const NONE: Setup = { base_path: '', version: '', nonce: '', language: 'en', password: false };

function read(): Setup {
  const text = globalThis.document?.getElementById('setup')?.textContent;
  return text ? (JSON.parse(text) as Setup) : NONE;
}

export const setup = read();

/** The path of the console, such as `/console`. */
export const consolePath = `${setup.base_path}/console`;
