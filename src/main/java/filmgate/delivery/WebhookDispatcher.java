package filmgate.delivery;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.signals.Signals;
import filmgate.store.Command.RecordAttempt;
import filmgate.store.Outcome.AttemptRecorded;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.webhook.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends due deliveries, each on a virtual thread of its own.
 *
 * <p>What is due is read from the store after each change of a task, after each attempt, and once a
 * second. An attempt that was sent and not recorded, because the process was killed, is repeated
 * with the same id.
 */
public final class WebhookDispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

  /** The longest time between two reads. */
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** The shortest time between two reads. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** The time between two attempts to record while the database fails. */
  private static final Duration RECORD_AGAIN = Duration.ofSeconds(1);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** The attempts in progress are due too, so as many more are read. */
  private static final int PER_RECEIVER = 2 * ReceiverSlots.CONCURRENT_MAX;

  private final Store store;
  private final WebhookSender sender;
  private final Clock clock;
  private final CrashPoints points;
  private final Signals.Subscription subscription;
  private final Semaphore wake = new Semaphore(0);
  private final ReceiverSlots slots = new ReceiverSlots(System::nanoTime);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Phaser running = new Phaser(1);
  private final Thread thread;

  /** A dispatcher that runs once it is started. */
  public WebhookDispatcher(
      Store store, WebhookSender sender, Signals signals, Clock clock, CrashPoints points) {
    this.store = store;
    this.sender = sender;
    this.clock = clock;
    this.points = points;
    this.subscription = signals.listenToAll(_ -> wake.release());
    this.thread = Thread.ofVirtual().name("filmgate-webhooks").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        sendDue();
        var _ = wake.tryAcquire(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        var _ = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendDue() {
    try {
      for (var delivery : store.webhooks().due(clock.instant(), PER_RECEIVER)) {
        if (slots.take(delivery.id(), delivery.receiver())) {
          running.register();
          Thread.ofVirtual().name("filmgate-webhook").start(() -> attempt(delivery));
        }
      }
    } catch (StoreException e) {
      LOG.warn("event=webhooks_read_failed error={}", e.getMessage());
    }
  }

  private void attempt(Delivery delivery) {
    try {
      var sent = send(delivery);
      log(delivery, sent);
      points.pass(CrashPoint.DELIVERY_SENT);
      record(new RecordAttempt(delivery.id(), sent.attempt(), sent.result()));
    } finally {
      slots.free(delivery.id(), delivery.receiver());
      running.arriveAndDeregister();
      wake.release();
    }
  }

  /** A defect counts as a failed attempt, so that it is repeated later and not immediately. */
  private WebhookSender.Sent send(Delivery delivery) {
    try {
      return sender.send(delivery);
    } catch (RuntimeException e) {
      LOG.error("event=webhook_failed delivery={}", delivery.id(), e);
      return sender.failed(delivery);
    }
  }

  private static void log(Delivery delivery, WebhookSender.Sent sent) {
    LOG.debug(
        "event=webhook_attempted delivery={} type={} number={} status={} ms={}",
        delivery.id(),
        delivery.type(),
        sent.attempt().number(),
        sent.attempt().status(),
        sent.attempt().duration().toMillis());
  }

  /** Records the attempt. While the database fails, the receiver gets nothing else. */
  private void record(RecordAttempt command) {
    var recorded = false;
    do {
      try {
        if (store.await(command) instanceof AttemptRecorded.DisabledEndpoint(var id, var state)) {
          LOG.warn("event=webhook_endpoint_disabled endpoint={} reason={}", id, state.wireName());
        }
        recorded = true;
      } catch (StoreException e) {
        LOG.warn("event=webhook_record_failed error={}", e.getMessage());
        pause(RECORD_AGAIN);
      }
    } while (!recorded && closing.getCount() > 0);
  }

  private void pause(Duration span) {
    try {
      var _ = closing.await(span.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the attempts in progress, at most five seconds; others are repeated later. */
  @Override
  public void close() {
    closing.countDown();
    subscription.close();
    thread.interrupt();
    var phase = running.arrive();
    try {
      var _ =
          running.awaitAdvanceInterruptibly(phase, CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException _) {
      LOG.info("event=webhooks_interrupted attempts={}", slots.size());
    }
  }
}
