package filmgate.api.refused;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.matching;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.refused.RefusedRequestView.MessageReader;
import filmgate.api.request.PageParameters;
import filmgate.api.request.TimeParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.EntryId;
import filmgate.id.KeyId;
import filmgate.intake.TaskAccess;
import filmgate.json.Schema;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.refused.RefusedRequestQueries.RefusedFilter;
import filmgate.store.refused.RefusedRequestQueries.RefusedPage;
import filmgate.text.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The refused requests of the caller's account; for a test key those of test keys. */
final class RefusedRequestEndpoints {
  private static final int STATUS_MAX = 499;
  private static final Schema NAMES = matching("^[A-Za-z0-9_]{0,64}$");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{0,64}");

  static final List<Parameter> FILTER =
      List.of(
          Parameter.query("reason", NAMES, "Only requests with this reason."),
          Parameter.query(
              "param",
              Parameter.TEXT,
              "Only requests whose first problem is in this field, with or without the numbers of"
                  + " items: `multi_prompt[].prompt`."),
          Parameter.query("model", Parameter.TEXT, "Only requests that name this model."),
          Parameter.query(
              "status", integer(0, STATUS_MAX), "Only requests with this HTTP status. 0: all."),
          Parameter.query("key", NAMES, "Only requests with the key of this id."),
          Parameter.query(
              "mode",
              enumOf("test", "live"),
              "Only requests with test keys, or only with live keys. A test key always gets those"
                  + " of test keys."),
          Parameter.query(
              "since",
              TimeParameters.SCHEMA,
              "The start: a date in UTC, or seconds since 1970. Default: 7 days ago."));

  private final RefusedRequestQueries requests;
  private final Runnable storeWaiting;
  private final Clock clock;

  /**
   * @param storeWaiting stores the requests that were refused before
   */
  RefusedRequestEndpoints(RefusedRequestQueries requests, Runnable storeWaiting, Clock clock) {
    this.requests = requests;
    this.storeWaiting = storeWaiting;
    this.clock = clock;
  }

  /** {@code GET /v1/requests}: newest first. */
  ApiResponse list(ApiRequest call) {
    var filter = filter(call);
    var limit = PageParameters.limit(call);
    var before =
        PageParameters.cursor(call, EntryId.REFUSED_REQUEST::parse).orElse(RefusedPage.NEWEST);
    storeWaiting.run();
    var found = requests.list(new RefusedPage(filter, before, limit + 1));
    return json(RefusedRequestView.page(found, limit, reader(call)));
  }

  /** {@code GET /v1/requests/summary}: by status, reason, and field. */
  ApiResponse summary(ApiRequest call) {
    var filter = filter(call);
    storeWaiting.run();
    var groups = requests.groups(filter, clock.instant());
    return json(RefusedRequestView.summary(groups, reader(call)));
  }

  /** {@code GET /v1/requests/{id}}: one request with its body. */
  ApiResponse get(ApiRequest call) {
    storeWaiting.run();
    return EntryId.REFUSED_REQUEST
        .parse(call.param())
        .flatMap(id -> requests.find(ofCaller(call), id))
        .map(found -> json(RefusedRequestView.render(found, reader(call))))
        .orElseThrow(() -> new ApiException(ApiError.NotFound.REFUSED_REQUEST_NOT_FOUND));
  }

  private static ApiResponse json(byte[] body) {
    return ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE));
  }

  private static MessageReader reader(ApiRequest call) {
    return new MessageReader(call.language(), call.publicUrl());
  }

  private RefusedFilter ofCaller(ApiRequest call) {
    var all = RefusedFilter.of(call.caller().account(), oldest());
    return TaskAccess.testOnly(call.caller()) ? all.withTest(true) : all;
  }

  private Instant oldest() {
    return clock.instant().minus(RefusedRequestQueries.RETENTION);
  }

  private RefusedFilter filter(ApiRequest call) {
    var since = TimeParameters.fromOf(call, "since", ZoneOffset.UTC);
    return new RefusedFilter(
        call.caller().account(),
        test(call),
        Optional.of(name(call, "key")).filter(key -> !key.isEmpty()).map(KeyId::new),
        name(call, "reason"),
        call.query("param").orElse(""),
        call.query("model").orElse(""),
        call.number("status", STATUS_MAX),
        since.filter(oldest()::isBefore).orElseGet(this::oldest));
  }

  /** An id, or the name of a reason; empty if it is absent. */
  private static String name(ApiRequest call, String parameter) {
    var value = call.query(parameter).orElse("");
    if (!NAME.matcher(value).matches()) {
      throw InvalidParameter.of(
          parameter,
          Reason.INVALID_VALUE,
          "must contain only letters, digits, and underscores, at most 64",
          "只能包含字母、数字和下划线，最多 64 个字符");
    }
    return value;
  }

  private static Optional<Boolean> test(ApiRequest call) {
    var mode = call.query("mode");
    var requested =
        mode.map(
            text ->
                switch (text) {
                  case "test" -> true;
                  case "live" -> false;
                  default ->
                      throw InvalidParameter.of(
                          "mode", Reason.INVALID_VALUE, "must be test or live", "必须是 test 或 live");
                });
    return TaskAccess.testOnly(call.caller()) ? Optional.of(true) : requested;
  }
}
