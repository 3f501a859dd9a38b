package filmgate.catalogue.spec;

/** Three-valued truth: a condition on an invalid field is neither true nor false. */
public enum TriState {
  YES,
  NO,
  UNKNOWN;

  static TriState of(boolean value) {
    return value ? YES : NO;
  }

  TriState not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
