package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import filmgate.lab.dialect.LabTask;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.kling.KlingError;
import filmgate.lab.kling.KlingReplies;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The queries for tasks: by one id, and by pages. Each sees only the tasks of its path. */
final class KlingLegacyQueries {
  private static final int PAGE_NUMBER_MAX = 1000;
  private static final int PAGE_SIZE_MAX = 500;
  private static final int PAGE_SIZE = 30;

  private KlingLegacyQueries() {}

  /** The task with this id or external id. */
  static DialectReply byId(KlingLegacyRoute route, String id, SimulatedUpstream upstream) {
    return find(route, id, upstream)
        .map(upstream::shownInQuery)
        .map(view -> KlingReplies.success(upstream, KlingLegacyTaskView.of(view)))
        .orElseGet(() -> KlingError.NOT_FOUND.reply(upstream.requestId()));
  }

  private static Optional<LabTask> find(
      KlingLegacyRoute route, String id, SimulatedUpstream upstream) {
    return upstream
        .tasks()
        .find(id)
        .or(() -> upstream.tasks().findByExternalId(id))
        .filter(task -> isOf(route, task));
  }

  private static boolean isOf(KlingLegacyRoute route, LabTask task) {
    return task.request().route().equals(route.path());
  }

  /** The tasks of a page, newest first. */
  static DialectReply page(
      DialectRequest request, KlingLegacyRoute route, SimulatedUpstream upstream) {
    var number = number(request, "pageNum", 1, PAGE_NUMBER_MAX);
    var size = number(request, "pageSize", PAGE_SIZE, PAGE_SIZE_MAX);
    var data = JsonNodeFactory.instance.arrayNode();
    upstream.tasks().all().reversed().stream()
        .filter(task -> isOf(route, task))
        .skip((number - 1L) * size)
        .limit(size)
        .map(upstream::shownInQuery)
        .map(KlingLegacyTaskView::of)
        .forEach(data::add);
    return KlingReplies.success(upstream, data);
  }

  private static int number(DialectRequest request, String name, int defaultValue, int max) {
    var text = request.parameter(name).orElse(Integer.toString(defaultValue));
    var value = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (value < 1 || value > max) {
      throw new InvalidRequestException("%s: must be between 1 and %d".formatted(name, max));
    }
    return value;
  }
}
