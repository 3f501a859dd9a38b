package filmgate.api.error;

/** Which body an error has: the door that was used decides (contract 7(i)). */
public enum ErrorEnvelope {
  /** R4 with our additions (contract 5.9). */
  STANDARD,
  /** As {@link #STANDARD}, but {@code error.code} is the reason: {@code /v1/videos*}. */
  OPENAI,
  /** R4's object beside the flat shape of new-api: {@code /v1/video/generations*} (3.2). */
  NEW_API;

  public static ErrorEnvelope of(String path) {
    if (isBelow(path, "/v1/video/generations")) {
      return NEW_API;
    }
    return isBelow(path, "/v1/videos") && !isBelow(path, "/v1/videos/generations")
        ? OPENAI
        : STANDARD;
  }

  private static boolean isBelow(String path, String root) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }
}
