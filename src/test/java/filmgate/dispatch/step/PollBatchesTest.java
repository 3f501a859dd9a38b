package filmgate.dispatch.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PollBatchesTest {
  private static final int BATCH_MAX = 10;

  private final PollBatches.ByProvider batches = new PollBatches.ByProvider();

  /** Answers with the number that is the ticket, except for odd ones that it does not know. */
  private static class BatchProvider implements Provider {
    final List<List<Ticket>> requests = Collections.synchronizedList(new ArrayList<>());

    @Override
    public int pollBatchMax() {
      return BATCH_MAX;
    }

    @Override
    public Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
      requests.add(tickets);
      var known = new HashMap<Ticket, Progress>();
      for (var ticket : tickets) {
        known.put(ticket, new Progress.Waiting(Integer.parseInt(ticket.value())));
      }
      return known;
    }

    @Override
    public String name() {
      return "batch";
    }

    @Override
    public Submission submit(VideoRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Lookup lookUp(VideoRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Progress poll(Ticket ticket) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Cancellation cancel(Ticket ticket) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Duration pollInterval() {
      return Duration.ofSeconds(1);
    }
  }

  private static Ticket ticket(int number) {
    return new Ticket(Integer.toString(number));
  }

  private static <T> CompletableFuture<T> started(Callable<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        },
        Thread.ofVirtual()::start);
  }

  @Test
  void eachTicketGetsItsOwnAnswerInBatchesOfTheProvidersSize() {
    var provider = new BatchProvider();
    var polls = new ArrayList<CompletableFuture<Progress>>();
    for (var i = 0; i < 500; i++) {
      var ticket = ticket(i % 99);
      polls.add(started(() -> batches.poll(provider, ticket)));
    }
    for (var i = 0; i < 500; i++) {
      assertThat(polls.get(i).join()).isEqualTo(new Progress.Waiting(i % 99));
    }
    assertThat(provider.requests).allSatisfy(one -> assertThat(one).hasSizeBetween(1, BATCH_MAX));
    assertThat(provider.requests.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(500);
    assertThat(provider.requests).hasSizeLessThan(250);
  }

  @Test
  void aFailureReachesEveryTicketOfTheBatchAndOnlyThose() throws ProviderException {
    var failing =
        new BatchProvider() {
          @Override
          public Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
            if (tickets.contains(ticket(1))) {
              throw new ProviderException(new Cause.NotSent(), "no connection");
            }
            return super.pollAll(tickets);
          }
        };
    assertThatThrownBy(() -> batches.poll(failing, ticket(1)))
        .isInstanceOf(ProviderException.class);
    assertThat(batches.poll(failing, ticket(2))).isEqualTo(new Progress.Waiting(2));
  }

  @Test
  void aTicketThatTheUpstreamDoesNotKnowIsStillWaiting() throws ProviderException {
    var forgetful =
        new BatchProvider() {
          @Override
          public Map<Ticket, Progress> pollAll(List<Ticket> tickets) {
            return Map.of();
          }
        };
    assertThat(batches.poll(forgetful, ticket(7))).isEqualTo(new Progress.Waiting(0));
  }

  @Test
  void anUpstreamThatHangsDelaysNoOtherOne() throws ProviderException {
    var end = new CountDownLatch(1);
    var hanging =
        new BatchProvider() {
          @Override
          public Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
            try {
              end.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return super.pollAll(tickets);
          }
        };
    var polls = new ArrayList<CompletableFuture<Progress>>();
    for (var i = 0; i < 1_000; i++) {
      var ticket = ticket(i % 99);
      polls.add(started(() -> batches.poll(hanging, ticket)));
    }
    assertThat(batches.poll(new BatchProvider(), ticket(3))).isEqualTo(new Progress.Waiting(3));
    assertThat(polls).noneMatch(CompletableFuture::isDone);
    end.countDown();
    polls.forEach(CompletableFuture::join);
  }
}
