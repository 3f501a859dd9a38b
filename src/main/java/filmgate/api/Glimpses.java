package filmgate.api;

import filmgate.assets.SignedLink;
import filmgate.signals.Signals;
import filmgate.task.Result.Retention;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.view.Glimpse;
import java.time.Clock;
import java.time.Instant;

/** Looks at tasks as they are at this moment. */
final class Glimpses {
  static final String FILES = "/files/";
  static final String SUFFIX = ".mp4";

  private final Signals signals;
  private final SignedLink links;
  private final Glimpse.Backend backend;
  private final Clock clock;

  Glimpses(Signals signals, SignedLink links, Glimpse.Backend backend, Clock clock) {
    this.signals = signals;
    this.links = links;
    this.backend = backend;
    this.clock = clock;
  }

  int progress(Task task) {
    return Glimpse.progressOf(task.state(), signals.progressOf(task.id()));
  }

  /** When the film's link expires: seconds since 1970, 0 where there is no film. */
  long expiry(Task task) {
    var now = clock.instant();
    return task.state() instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.KeptUntil(var until)
            && until > now.toEpochMilli()
        ? Math.min(links.expiry(now).getEpochSecond(), until / 1000)
        : 0;
  }

  Glimpse of(Task task, int progress, long expiry, String origin) {
    return new Glimpse(task, progress, link(task, expiry, origin), backend);
  }

  private Glimpse.Link link(Task task, long expiry, String origin) {
    if (expiry == 0) {
      return new Glimpse.Link.None();
    }
    var path = FILES + task.id().text() + SUFFIX;
    return new Glimpse.Link.To(origin + links.sign(path, clock.instant()), expiry);
  }

  SignedLink.Check check(String path, String exp, String sig) {
    return links.check(path, exp, sig, now());
  }

  Instant now() {
    return clock.instant();
  }

  Glimpse.Backend backend() {
    return backend;
  }
}
