package filmgate.api.webhook;

import filmgate.api.task.TaskSnapshots;
import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.store.EventQueries;
import filmgate.store.TaskQueries;
import filmgate.task.Task;
import filmgate.task.TaskWebhook;
import filmgate.text.Language;
import filmgate.view.event.WebhookEventView;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.TaskView;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryContent;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The bodies of deliveries. An endpoint receives the event; the webhook of a task receives the
 * response to a status request in the format in which the task was created.
 *
 * @param formats the status bodies by the names of their dialects
 * @param publicUrl the base of links; empty for that of the request
 */
public record DeliveryBodies(
    EventQueries events,
    TaskQueries tasks,
    TaskSnapshots snapshots,
    Map<String, BiFunction<TaskSnapshot, Language, byte[]>> formats,
    String publicUrl)
    implements DeliveryContent {
  public DeliveryBodies {
    formats = Map.copyOf(formats);
  }

  @Override
  public Optional<byte[]> forEndpoint(Delivery delivery, String origin) {
    return events.after(delivery.event() - 1, 1).stream()
        .filter(event -> event.id() == delivery.event())
        .findFirst()
        .map(event -> WebhookEventView.render(event, snapshot(event, origin)));
  }

  private Optional<TaskSnapshot> snapshot(Event event, String origin) {
    return event.data() instanceof TaskChanged change
        ? tasks.find(change.task()).map(task -> snapshot(task, Language.EN, origin))
        : Optional.empty();
  }

  private TaskSnapshot snapshot(Task task, Language language, String origin) {
    return snapshots.snapshot(task, language, publicUrl.isEmpty() ? origin : publicUrl);
  }

  @Override
  public Optional<byte[]> forTaskWebhook(Delivery delivery) {
    return delivery.task().flatMap(tasks::find).flatMap(this::statusBody);
  }

  private Optional<byte[]> statusBody(Task task) {
    return task.request().options().webhook().map(webhook -> statusBody(task, webhook));
  }

  private byte[] statusBody(Task task, TaskWebhook webhook) {
    var language = Language.of(Optional.of(webhook.language()), Optional.empty());
    return formats
        .getOrDefault(webhook.format(), TaskView::render)
        .apply(snapshot(task, language, webhook.origin()), language);
  }
}
