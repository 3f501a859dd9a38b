package filmgate.api;

import filmgate.keys.Caller;
import filmgate.keys.Scope;

/** Who may use a route. */
public enum Access {
  /** Anybody. */
  PUBLIC,
  /** Whoever has a key. */
  KEY,
  /** A key that may make films. */
  GENERATE,
  /** A key that may do everything. */
  ADMIN;

  boolean allows(Caller caller) {
    return switch (this) {
      case PUBLIC, KEY -> true;
      case GENERATE -> caller.may(Scope.GENERATE);
      case ADMIN -> caller.may(Scope.ADMIN);
    };
  }
}
