package filmgate.text;

import java.util.Locale;

/** Why a field is refused. Clients may rely on these names. */
public enum Reason {
  INVALID_TYPE,
  INVALID_VALUE,
  OUT_OF_RANGE,
  MISSING_REQUIRED,
  MODEL_NOT_FOUND,
  CONFLICTING_PARAMETERS,
  INVALID_URL,
  BLOCKED_URL,
  UPLOAD_NOT_FOUND,
  UNSUPPORTED_MEDIA,
  BROKEN_MEDIA,
  MEDIA_TOO_LARGE,
  TOO_MANY_ITEMS,
  TOO_FEW_ITEMS,
  UNSUPPORTED_PARAMETER,
  UNKNOWN_PARAMETER,
  FIRST_FRAME_REQUIRED,
  MULTI_SHOT_REQUIRED,
  STRING_TOO_LONG,
  DURATION_SUM_MISMATCH,
  DUPLICATE,
  REQUIRES_PRO_MODE,
  IMAGE_REFERENCE_OUT_OF_RANGE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name in error bodies, {@code out_of_range}. */
  public String wireName() {
    return wireName;
  }
}
