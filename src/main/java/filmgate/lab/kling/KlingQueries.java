package filmgate.lab.kling;

import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.dialect.InvalidRequestException;
import filmgate.lab.dialect.LabTask;
import filmgate.lab.dialect.RequestObject;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.dialect.TaskView;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** The queries for tasks: by ids, and by a cursor. */
final class KlingQueries {
  private static final Duration WINDOW = Duration.ofDays(30);
  private static final int LIMIT_MAX = 500;
  private static final int LIMIT = 100;
  private static final int FILTERS_MAX = 20;

  private KlingQueries() {}

  static DialectReply byIds(DialectRequest request, SimulatedUpstream upstream) {
    var ids = request.parameter("task_ids");
    var externalIds = request.parameter("external_task_ids");
    if (ids.isPresent() == externalIds.isPresent()) {
      throw new InvalidRequestException("task_ids or external_task_ids is required");
    }
    var tasks =
        ids.map(text -> find(text, upstream.tasks()::find))
            .orElseGet(() -> find(externalIds.orElseThrow(), upstream.tasks()::findByExternalId));
    var data = JsonNodeFactory.instance.arrayNode();
    tasks.map(upstream::shownInQuery).map(KlingTaskView::of).forEach(data::add);
    return KlingReplies.success(upstream, data);
  }

  private static Stream<LabTask> find(String ids, Function<String, Optional<LabTask>> find) {
    return Arrays.stream(ids.split(",", -1)).flatMap(id -> find.apply(id.strip()).stream());
  }

  /** The tasks of a time window, newest first; the cursor is the number of tasks before. */
  static DialectReply byCursor(DialectRequest request, SimulatedUpstream upstream) {
    var body = RequestObject.body(request);
    body.allowOnly(List.of("start_time", "end_time", "cursor", "limit", "filters"));
    var end = time(body, "end_time").orElse(upstream.now().toEpochMilli());
    var start = time(body, "start_time").orElse(end - WINDOW.toMillis());
    var limit = body.integer("limit", 1, LIMIT_MAX).orElse(LIMIT);
    var from =
        body.string("cursor", 0, 20)
            .filter(text -> !text.isEmpty())
            .map(text -> position(body, text))
            .orElse(0);
    var all =
        upstream.tasks().all().reversed().stream()
            .map(upstream::view)
            .filter(view -> isIn(view, start, end))
            .filter(view -> passes(view, body))
            .toList();
    var page = all.stream().skip(from).limit(limit).toList();
    var data = JsonNodeFactory.instance.objectNode();
    if (!page.isEmpty()) {
      var result = data.putArray("result");
      page.stream()
          .map(TaskView::task)
          .map(upstream::shownInQuery)
          .map(KlingTaskView::of)
          .forEach(result::add);
    }
    data.put("count", page.size());
    var hasMore = from + page.size() < all.size();
    if (hasMore) {
      data.put("next_cursor", Integer.toString(from + page.size()));
    }
    data.put("has_more", hasMore);
    return KlingReplies.success(upstream, data);
  }

  private static int position(RequestObject body, String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw body.invalid("cursor", "invalid");
    }
    return Integer.parseInt(cursor);
  }

  /** Milliseconds, as a number or as digits. */
  private static Optional<Long> time(RequestObject body, String name) {
    return body.digits(name).map(Long::parseLong);
  }

  private static boolean isIn(TaskView view, long start, long end) {
    var created = view.createdAt().toEpochMilli();
    return created >= start && created <= end;
  }

  private static boolean passes(TaskView view, RequestObject body) {
    return body.objects("filters", FILTERS_MAX).stream()
        .allMatch(filter -> passesOne(view, filter));
  }

  private static boolean passesOne(TaskView view, RequestObject filter) {
    filter.allowOnly(List.of("key", "values"));
    var key = filter.oneOf("key", List.of("status", "product_type")).orElse("");
    return !key.equals("status") || filter.strings("values").contains(KlingTaskView.word(view));
  }
}
