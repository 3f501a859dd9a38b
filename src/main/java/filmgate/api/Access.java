package filmgate.api;

import filmgate.keys.Caller;
import filmgate.keys.Scope;

/** Who may use a route. */
public enum Access {
  /** Anybody. */
  PUBLIC,
  /** A key that may read, or make films. */
  KEY,
  /** A key that may make films. */
  GENERATE,
  /** A key that may make keys. */
  KEYS,
  /** A key of the root account that may run the installation. */
  ADMIN;

  boolean allows(Caller caller) {
    return switch (this) {
      case PUBLIC -> true;
      case KEY -> caller.may(Scope.READ) || caller.may(Scope.GENERATE);
      case GENERATE -> caller.may(Scope.GENERATE);
      case KEYS -> caller.may(Scope.KEYS);
      case ADMIN -> caller.isOperator();
    };
  }
}
