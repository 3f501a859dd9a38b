package filmgate.text;

import java.util.Locale;

/**
 * A note that a field of an accepted request was ignored, replaced, or understood under another
 * name.
 *
 * @param param the path of the field as the caller wrote it
 */
public record Warning(String param, WarningReason reason, LocalizedText text) {
  /** The values of {@code warnings[].reason}. Clients may rely on them. */
  public enum WarningReason {
    /** No model has the field; it is ignored (rule R13b). */
    UNKNOWN_PARAMETER,
    /** Another model has the field; this one ignores it (rules R13b, R39, and R89). */
    NOT_USED_BY_MODEL,
    /** The model has the field, but another field makes it void (rules R17, R46, and R51). */
    NO_EFFECT,
    /** The field is given twice, and the other value is used (rule R90). */
    OVERRIDDEN,
    /** A prompt contains {@code @name}, but no element has that name (rule R27). */
    ELEMENT_NOT_LISTED,
    /** The field is a name of another service; its value is used (rule foreign-names). */
    MAPPED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    public String wireName() {
      return wireName;
    }
  }

  public String message(Language language) {
    return text.forLanguage(language);
  }
}
