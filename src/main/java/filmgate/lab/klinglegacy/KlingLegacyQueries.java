package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.LabTask;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.kling.KlingError;
import filmgate.lab.kling.KlingPages;
import filmgate.lab.kling.KlingReplies;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The queries for tasks: by one id, and by pages. Each sees only the tasks of its path. */
final class KlingLegacyQueries {
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
    var data = JsonNodeFactory.instance.arrayNode();
    var all = upstream.tasks().all().reversed().stream().filter(task -> isOf(route, task)).toList();
    KlingPages.page(request, all).stream()
        .map(upstream::shownInQuery)
        .map(KlingLegacyTaskView::of)
        .forEach(data::add);
    return KlingReplies.success(upstream, data);
  }
}
