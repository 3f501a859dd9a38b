package filmgate.lab.server;

import filmgate.lab.dialect.DialectReply;

/** A request that an upstream carries out or, because of a fault, does not. */
interface Handling {
  /** Carries the request out and returns the response to it. */
  DialectReply carryOut();

  /** The request is not carried out. */
  void skip();
}
