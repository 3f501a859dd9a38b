package filmgate.app;

import filmgate.provider.Progress;
import filmgate.provider.Ticket;
import filmgate.provider.local.LocalProvider;
import filmgate.schedule.PeriodicTask;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** One render of the local provider, which is polled until it ends. */
record LocalRender(LocalProvider provider, Ticket ticket) {

  /** Waits for the end; empty if the render does not end in time. */
  Optional<Progress> await(Duration timeout, IntConsumer percent) {
    var ended = new CompletableFuture<Progress>();
    try (var polling =
        new PeriodicTask("render", provider.pollInterval(), () -> poll(percent, ended))) {
      polling.startNow();
      return Optional.of(ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the local renderer cannot be polled", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", e);
    }
  }

  private void poll(IntConsumer percent, CompletableFuture<Progress> ended) {
    try {
      var progress = provider.poll(ticket);
      if (progress instanceof Progress.Waiting(var done)) {
        percent.accept(done);
      } else {
        ended.complete(progress);
      }
    } catch (RuntimeException e) {
      ended.completeExceptionally(e);
    }
  }
}
