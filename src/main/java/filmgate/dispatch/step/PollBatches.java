package filmgate.dispatch.step;

import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Combines the polls of one account of an upstream that come within a short time into one request.
 * The first poll waits for more, and then sends the request for all of them. At most {@value
 * #REQUESTS_MAX} requests run at the same time, so that an upstream that does not respond delays
 * only its own tasks. Thread-safe.
 */
final class PollBatches {
  private static final Duration WAIT = Duration.ofMillis(25);
  private static final int REQUESTS_MAX = 16;

  private final Provider provider;
  private final Semaphore requests = new Semaphore(REQUESTS_MAX, true);
  private Batch open;

  /** Polls that are sent together. */
  private static final class Batch {
    private final Map<Ticket, CompletableFuture<Progress>> polls = new LinkedHashMap<>();
    private final CompletableFuture<Batch> full = new CompletableFuture<>();
  }

  /** The batches of each account. */
  static final class ByProvider {
    private final Map<Provider, PollBatches> batches = new ConcurrentHashMap<>();

    Progress poll(Provider provider, Ticket ticket) throws ProviderException {
      return provider.pollBatchMax() == 1
          ? provider.poll(ticket)
          : batches.computeIfAbsent(provider, PollBatches::new).poll(ticket);
    }
  }

  private PollBatches(Provider provider) {
    this.provider = provider;
    this.open = new Batch();
  }

  /** Polls one ticket; blocks until the response to its batch. */
  private Progress poll(Ticket ticket) throws ProviderException {
    Batch batch;
    CompletableFuture<Progress> result;
    boolean isFirst;
    synchronized (this) {
      batch = open;
      isFirst = batch.polls.isEmpty();
      result = batch.polls.computeIfAbsent(ticket, _ -> new CompletableFuture<>());
      if (batch.polls.size() >= provider.pollBatchMax()) {
        close(batch);
      }
    }
    if (isFirst) {
      var _ = batch.full.completeOnTimeout(batch, WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
      close(batch);
      send(batch);
    }
    return await(result);
  }

  private synchronized void close(Batch batch) {
    if (open == batch) {
      open = new Batch();
    }
    batch.full.complete(batch);
  }

  private void send(Batch batch) {
    try {
      var progress = pollAll(new ArrayList<>(batch.polls.keySet()));
      batch.polls.forEach((ticket, result) -> complete(result, progress, ticket));
    } catch (ProviderException | RuntimeException e) {
      batch.polls.values().forEach(result -> result.completeExceptionally(e));
    }
  }

  private static void complete(
      CompletableFuture<Progress> result, Map<Ticket, Progress> progress, Ticket ticket) {
    result.complete(progress.getOrDefault(ticket, new Progress.Waiting(0)));
  }

  private Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
    requests.acquireUninterruptibly();
    try {
      return provider.pollAll(tickets);
    } finally {
      requests.release();
    }
  }

  private static Progress await(CompletableFuture<Progress> result) throws ProviderException {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ProviderException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
