package filmgate.catalogue;

/** Three-valued truth: a condition on a field that is itself refused is neither true nor false. */
enum TriState {
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
