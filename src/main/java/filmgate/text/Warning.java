package filmgate.text;

import java.util.Locale;

/**
 * Something in an accepted request that does not do what its writer may expect.
 *
 * @param param the path of the field as the caller wrote it
 */
public record Warning(String param, WarningReason reason, LocalizedText text) {
  /** What is the matter: the stable words of {@code warnings[].reason}. */
  public enum WarningReason {
    /** No model knows the field; it changes nothing (R13b). */
    UNKNOWN_PARAMETER,
    /** Another model knows the field; with this one it changes nothing (R13b, R39, R89). */
    NOT_USED_BY_MODEL,
    /** The model knows the field, but the rest of the request makes it void (R17, R46, R51 …). */
    NO_EFFECT,
    /** The field stands twice and the other place wins (R90). */
    OVERRIDDEN,
    /** A prompt calls {@code @name}, and no element has that name (R27). */
    ELEMENT_NOT_LISTED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    public String wireName() {
      return wireName;
    }
  }

  public String message(Language language) {
    return text.forLanguage(language);
  }
}
