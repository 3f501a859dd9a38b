package filmgate.lab.script;

import static filmgate.lab.script.RouteKind.BALANCE;
import static filmgate.lab.script.RouteKind.CALLBACK;
import static filmgate.lab.script.RouteKind.CREATE;
import static filmgate.lab.script.RouteKind.DOWNLOAD;
import static filmgate.lab.script.RouteKind.ELEMENTS;
import static filmgate.lab.script.RouteKind.QUERY;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes wrong, and at which requests. */
public enum FaultKind {
  LATENCY("latency", Scope.WIRE, Kinds.REQUESTS, "The response is delayed."),
  HANG("hang", Scope.WIRE, Kinds.REQUESTS, "There is never a response."),
  RESET("reset", Scope.WIRE, Kinds.REQUESTS, "The connection is reset before the response."),
  RESET_IN_BODY(
      "reset-in-body",
      Scope.WIRE,
      Kinds.REQUESTS,
      "The connection is reset in the middle of the body of the response."),
  GARBAGE("garbage", Scope.WIRE, Kinds.API, "The response is 200 with a body that is not JSON."),
  ERROR("error", Scope.WIRE, Kinds.API, "The response is an error of the upstream, by its code."),
  STATUS("status", Scope.WIRE, Kinds.REQUESTS, "The response has this HTTP status and this body."),
  RATE_LIMIT(
      "rate-limit",
      Scope.WIRE,
      Kinds.API,
      "The upstream refuses because of too many requests, with Retry-After."),
  OUT_OF_CREDIT(
      "out-of-credit", Scope.WIRE, Set.of(CREATE, ELEMENTS), "The account has no credit."),
  ANSWER_LOST(
      "answer-lost",
      Scope.WIRE,
      Set.of(CREATE, ELEMENTS),
      "The task is created, and the connection is reset before the response."),
  TASK_FAILS(
      "task-fails",
      Scope.TASK,
      Set.of(CREATE, ELEMENTS),
      "The task that is created fails, with this message."),
  STATUS_BACKWARDS(
      "status-backwards",
      Scope.TASK,
      Set.of(QUERY),
      "A task that runs or has finished is shown as submitted."),
  UNKNOWN_STATUS(
      "unknown-status",
      Scope.TASK,
      Set.of(QUERY),
      "A task is shown with a status word that is not documented."),
  NO_URL(
      "no-url",
      Scope.TASK,
      Set.of(QUERY),
      "A task that succeeded is shown without the URL of its result."),
  EXPIRED_URL(
      "expired-url",
      Scope.TASK,
      Set.of(QUERY),
      "A task that succeeded is shown with a URL that has expired."),
  SLOW("slow", Scope.WIRE, Set.of(DOWNLOAD), "The file arrives in small parts with pauses."),
  TRUNCATED("truncated", Scope.WIRE, Set.of(DOWNLOAD), "The connection ends before the file does."),
  ENDLESS("endless", Scope.WIRE, Set.of(DOWNLOAD), "The file never ends."),
  HTML("html", Scope.WIRE, Set.of(DOWNLOAD), "The file is an HTML page that claims to be a video."),
  DUPLICATE("duplicate", Scope.CALLBACK, Set.of(CALLBACK), "The callback is sent twice."),
  FORGED("forged", Scope.CALLBACK, Set.of(CALLBACK), "The callback is signed with another secret."),
  STALE(
      "stale",
      Scope.CALLBACK,
      Set.of(CALLBACK),
      "The callback is signed with a time of an hour ago."),
  EARLY(
      "early",
      Scope.CALLBACK,
      Set.of(CALLBACK),
      "The first callback is sent before the response to the create."),
  DROPPED("dropped", Scope.CALLBACK, Set.of(CALLBACK), "The callback is not sent.");

  /** The kinds by their names in a script. */
  public static final Map<String, FaultKind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(FaultKind::word, Function.identity()));

  private final String word;
  private final Scope scope;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<RouteKind> routes;

  private final String effect;

  /** Where a fault acts. */
  public enum Scope {
    /** On the response as a whole. */
    WIRE,
    /** On one task that a response creates or shows. */
    TASK,
    /** On one callback. */
    CALLBACK
  }

  private static final class Kinds {
    static final Set<RouteKind> API = Set.of(CREATE, QUERY, BALANCE, ELEMENTS);
    static final Set<RouteKind> REQUESTS = Set.of(CREATE, QUERY, BALANCE, ELEMENTS, DOWNLOAD);
  }

  FaultKind(String word, Scope scope, Set<RouteKind> routes, String effect) {
    this.word = word;
    this.scope = scope;
    this.routes = routes;
    this.effect = effect;
  }

  /** The name in a script. */
  public String word() {
    return word;
  }

  public Scope scope() {
    return scope;
  }

  /** The kinds of routes at which it can occur. */
  public Set<RouteKind> routes() {
    return routes;
  }

  /** What happens, as a sentence. */
  public String effect() {
    return effect;
  }
}
