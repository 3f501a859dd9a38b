package filmgate.lab.server;

import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.LabTime;
import filmgate.lab.script.Fault;
import filmgate.lab.script.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends responses, and does what faults say instead. */
final class FaultyResponses {
  private static final String GARBAGE = "\u0000\u0001{\"code\":0,\"data\":<<<";
  private static final String HTML =
      "<!doctype html><html><title>Sign in</title><body>Please sign in.</body></html>";
  private static final int SLOW_PARTS = 16;
  private static final int ENDLESS_PART = 64 * 1024;

  private final LabTime time;
  private final Set<Exchange> hanging = ConcurrentHashMap.newKeySet();

  FaultyResponses(LabTime time) {
    this.time = time;
  }

  /**
   * Responds.
   *
   * @param faults every delay, and at most one other fault at the end
   * @param handling the request
   */
  void respond(Exchange exchange, Dialect dialect, List<Fault> faults, Handling handling) {
    var delay =
        faults.stream()
            .filter(fault -> fault.kind() == FaultKind.LATENCY)
            .map(fault -> fault.details().delay())
            .reduce(Duration.ZERO, Duration::plus);
    time.after(delay, () -> respondNow(exchange, dialect, faults, handling));
  }

  private void respondNow(
      Exchange exchange, Dialect dialect, List<Fault> faults, Handling handling) {
    if (faults.isEmpty() || faults.getLast().kind() == FaultKind.LATENCY) {
      send(exchange, handling.carryOut());
      return;
    }
    var fault = faults.getLast();
    var details = fault.details();
    switch (fault.kind()) {
      case HANG -> {
        carryOut(fault, handling);
        hanging.add(exchange);
      }
      case RESET -> {
        carryOut(fault, handling);
        exchange.reset();
      }
      case ANSWER_LOST -> {
        var _ = handling.carryOut();
        exchange.reset();
      }
      case RESET_IN_BODY, TRUNCATED -> resetInBody(exchange, handling.carryOut());
      case GARBAGE -> {
        carryOut(fault, handling);
        send(exchange, DialectReply.text(200, "application/json", GARBAGE));
      }
      case STATUS -> {
        carryOut(fault, handling);
        send(
            exchange,
            retryAfter(DialectReply.text(details.status(), "text/html", details.text()), fault));
      }
      case ERROR, RATE_LIMIT, OUT_OF_CREDIT -> {
        handling.skip();
        sendError(exchange, dialect, fault);
      }
      case HTML -> {
        handling.skip();
        send(exchange, DialectReply.text(200, "video/mp4", HTML));
      }
      case SLOW -> slow(exchange, handling.carryOut(), details.delay());
      case ENDLESS -> endless(exchange, handling.carryOut());
      case LATENCY, TASK_FAILS, STATUS_BACKWARDS, UNKNOWN_STATUS, NO_URL, EXPIRED_URL ->
          send(exchange, handling.carryOut());
      case DUPLICATE, FORGED, STALE, EARLY, DROPPED -> send(exchange, handling.carryOut());
    }
  }

  private static void carryOut(Fault fault, Handling handling) {
    if (fault.details().accepted()) {
      var _ = handling.carryOut();
    } else {
      handling.skip();
    }
  }

  static void send(Exchange exchange, DialectReply reply) {
    exchange.head(reply.status(), reply.headers());
    exchange.end(reply.body());
  }

  private static void sendError(Exchange exchange, Dialect dialect, Fault fault) {
    dialect
        .error(code(dialect, fault))
        .ifPresentOrElse(reply -> send(exchange, retryAfter(reply, fault)), exchange::reset);
  }

  private static int code(Dialect dialect, Fault fault) {
    if (fault.kind() == FaultKind.RATE_LIMIT) {
      return dialect.rateLimitCode();
    }
    return fault.kind() == FaultKind.OUT_OF_CREDIT
        ? dialect.outOfCreditCode()
        : fault.details().code();
  }

  private static DialectReply retryAfter(DialectReply reply, Fault fault) {
    var seconds = fault.details().retryAfterSeconds();
    return seconds < 0 ? reply : reply.withHeader("Retry-After", Integer.toString(seconds));
  }

  private static void resetInBody(Exchange exchange, DialectReply reply) {
    announce(exchange, reply);
    exchange.write(reply.body(), 0, reply.body().length / 2, exchange::reset);
  }

  private static void announce(Exchange exchange, DialectReply reply) {
    exchange.head(reply.status(), reply.headers());
    exchange.head(reply.status(), Map.of("Content-Length", Integer.toString(reply.body().length)));
  }

  private void slow(Exchange exchange, DialectReply reply, Duration pause) {
    announce(exchange, reply);
    slowPart(exchange, reply.body(), 0, pause);
  }

  private void slowPart(Exchange exchange, byte[] body, int from, Duration pause) {
    var length = Math.min(body.length - from, Math.ceilDiv(body.length, SLOW_PARTS));
    if (length == 0) {
      exchange.complete();
      return;
    }
    exchange.write(
        body,
        from,
        length,
        () -> time.later(pause, () -> slowPart(exchange, body, from + length, pause)));
  }

  private void endless(Exchange exchange, DialectReply reply) {
    exchange.head(200, Map.of("Content-Type", "video/mp4"));
    exchange.write(reply.body(), 0, reply.body().length, () -> more(exchange));
  }

  /** Each part is written on a thread of its own, so that the stack does not grow. */
  private void more(Exchange exchange) {
    exchange.write(
        new byte[ENDLESS_PART],
        0,
        ENDLESS_PART,
        () -> exchange.request().getContext().execute(() -> more(exchange)));
  }

  /** Resets every connection that hangs. */
  void close() {
    hanging.forEach(Exchange::reset);
    hanging.clear();
  }
}
