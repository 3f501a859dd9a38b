package filmgate.provider.local;

import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Order;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Lets the tasks of test keys go as they are told to (contract 7(n)), and hands all others on.
 *
 * <p>What is provoked stands in the ticket, which is stored: a restart changes nothing of it.
 */
public final class ProvokedProvider implements Provider {
  /** How long a slow task takes at least. */
  private static final Duration SLOW = Duration.ofMinutes(1);

  private static final int PERCENT_MAX = 99;

  private final Provider provider;
  private final Clock clock;

  public ProvokedProvider(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Submission submit(Order order) throws ProviderException {
    return switch (order.provoked()) {
      case NOTHING -> provider.submit(order);
      case FAILED, MODERATED -> new Submission.Accepted(refusing(order), List.of());
      case SLOW ->
          switch (provider.submit(order)) {
            case Submission.Accepted(var ticket, var notices) ->
                new Submission.Accepted(slowed(ticket), notices);
            case Submission.Done done -> done;
          };
    };
  }

  private static Ticket refusing(Order order) {
    var reason =
        switch (order.provoked()) {
          case MODERATED -> FailureCode.CONTENT_POLICY_VIOLATION;
          case FAILED, SLOW, NOTHING -> FailureCode.REFUSED;
        };
    return new ProvokedTicket.Refusing(reason, order.task().value()).ticket();
  }

  private Ticket slowed(Ticket ticket) {
    return new ProvokedTicket.Slow(clock.millis() + SLOW.toMillis(), ticket).ticket();
  }

  @Override
  public Lookup find(Order order) throws ProviderException {
    return switch (order.provoked()) {
      case NOTHING -> provider.find(order);
      case FAILED, MODERATED -> new Lookup.NotThere();
      case SLOW ->
          switch (provider.find(order)) {
            case Lookup.Found(var ticket) -> new Lookup.Found(slowed(ticket));
            case Lookup.NotThere no -> no;
            case Lookup.CannotTell cannot -> cannot;
          };
    };
  }

  @Override
  public Progress poll(Ticket ticket) throws ProviderException {
    return switch (ProvokedTicket.of(ticket)) {
      case ProvokedTicket.Plain(var own) -> provider.poll(own);
      case ProvokedTicket.Refusing(var code, var _) ->
          new Progress.Refused(Failure.of(code, "Filmgate-Test-Outcome asked for this failure."));
      case ProvokedTicket.Slow(var until, var own) -> slowly(until, provider.poll(own));
    };
  }

  /** What ended without a film is told at once. */
  private Progress slowly(long untilMillis, Progress progress) {
    var left = untilMillis - clock.millis();
    return switch (progress) {
      case Progress.Waiting _, Progress.Done _ ->
          left > 0 ? new Progress.Waiting(percent(left)) : progress;
      case Progress.Refused _, Progress.Crashed _, Progress.Interrupted _ -> progress;
    };
  }

  private static int percent(long leftMillis) {
    return Math.clamp(PERCENT_MAX - leftMillis * PERCENT_MAX / SLOW.toMillis(), 0, PERCENT_MAX);
  }

  @Override
  public Cancellation cancel(Ticket ticket) throws ProviderException {
    return switch (ProvokedTicket.of(ticket)) {
      case ProvokedTicket.Plain(var own) -> provider.cancel(own);
      case ProvokedTicket.Refusing _ -> Cancellation.STOPPED;
      case ProvokedTicket.Slow(var _, var own) -> provider.cancel(own);
    };
  }

  @Override
  public void leave(TaskId task) {
    provider.leave(task);
  }

  @Override
  public Duration pace() {
    return provider.pace();
  }

  @Override
  public void close() {
    provider.close();
  }
}
