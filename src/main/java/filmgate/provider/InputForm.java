package filmgate.provider;

/** In which form an upstream takes an image or clip. */
public enum InputForm {
  /** The bytes: the file is fetched first. */
  FILE,
  /**
   * The caller's URL, which is not fetched, or the bytes of an uploaded file. An uploaded clip gets
   * a public URL of this server if there is one.
   */
  LINK_OR_FILE,
  /** A URL that the upstream fetches; an uploaded file needs a public URL of this server. */
  LINK
}
