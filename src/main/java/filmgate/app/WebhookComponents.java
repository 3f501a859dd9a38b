package filmgate.app;

import filmgate.api.ApiRoutes;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.webhook.DeliveryBodies;
import filmgate.crash.CrashPoints;
import filmgate.delivery.DeliveryCleaner;
import filmgate.delivery.WebhookDispatcher;
import filmgate.delivery.WebhookSender;
import filmgate.intake.webhook.WebhookService;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.schedule.TimerScheduler;
import filmgate.webhook.RetrySchedule;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** The components that send webhooks. */
record WebhookComponents(WebhookDispatcher dispatcher, PeriodicTask cleaner, Scheduler scheduler)
    implements AutoCloseable {
  static WebhookComponents of(
      StorageComponents storage,
      MediaComponents media,
      WebhookService service,
      TaskSnapshots snapshots,
      String publicUrl,
      CrashPoints points,
      Clock clock) {
    var store = storage.store();
    var content =
        new DeliveryBodies(
            store.events(),
            store.tasks(),
            snapshots,
            ApiRoutes.statusBodies(ApiRoutes.DIALECTS),
            publicUrl);
    var sender =
        new WebhookSender(
            store.webhooks(),
            service,
            content,
            media.webhookUrls(),
            media.safePost(),
            new RetrySchedule(() -> ThreadLocalRandom.current().nextLong()),
            clock);
    var scheduler = new TimerScheduler();
    return new WebhookComponents(
        new WebhookDispatcher(store, sender, storage.signals(), clock, points),
        DeliveryCleaner.on(store, clock, scheduler),
        scheduler);
  }

  void start() {
    dispatcher.start();
    cleaner.startNow();
  }

  @Override
  public void close() {
    dispatcher.close();
    scheduler.close();
  }
}
