package filmgate.catalogue;

/** Three-valued truth: a condition on a field that is itself refused is neither true nor false. */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? YES : NO;
  }

  Truth negated() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
