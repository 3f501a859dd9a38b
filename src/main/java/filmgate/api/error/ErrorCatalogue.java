package filmgate.api.error;

import static java.util.stream.Collectors.toUnmodifiableMap;

import filmgate.store.money.SpendCap;
import filmgate.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of all errors, and the entry of each {@link ApiError}. */
public final class ErrorCatalogue {
  private static final String INVALID_REQUEST = "invalid_request_error";
  private static final String CONFLICT = "conflict";

  private static final List<ErrorSpec> ALL =
      Stream.of(InvalidRequestSpecs.ALL, CallerSpecs.ALL, ResourceSpecs.ALL, ServerSpecs.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<Key, ErrorSpec> BY_KEY =
      ALL.stream().collect(toUnmodifiableMap(Key::of, Function.identity()));

  private ErrorCatalogue() {}

  /** A reason alone is not unique: an unknown model is a 400 in a body and a 404 in a path. */
  private record Key(String type, String reason) {
    static Key of(ErrorSpec spec) {
      return new Key(spec.type(), spec.reason());
    }
  }

  public static List<ErrorSpec> all() {
    return ALL;
  }

  /** Whether the error has an entry; those that only the HTTP parser finds have none. */
  static boolean contains(ErrorSpec spec) {
    return BY_KEY.containsKey(Key.of(spec));
  }

  /** The entry of {@code error}, with its details in the message. */
  public static ErrorSpec of(ApiError error) {
    return switch (error) {
      case ApiError.InvalidRequest(var problems) ->
          invalid(problems.getFirst().reason().wireName(), problems.getFirst().text());
      case ApiError.Malformed(var detail) -> invalid("malformed_json", detail);
      case ApiError.BadRequest(var detail) -> invalid("bad_request", detail);
      case ApiError.Unauthenticated why -> find("authentication_error", why);
      case ApiError.OutOfFunds _ -> find("payment_required", "insufficient_balance");
      case ApiError.OverSpendCap(var _, var cap) ->
          find("payment_required", "spend_limit_reached").message(spendCap(cap));
      case ApiError.RateLimited(var millis) ->
          find("rate_limit_error", "rate_limited").retry(new RetryAdvice.After(millis));
      case ApiError.TooManyOpenRequests _ -> find("rate_limit_error", "too_many_open_requests");
      case ApiError.QueueFull _ -> find("rate_limit_error", "queue_full");
      case ApiError.Idempotency why -> find("idempotency_error", why);
      case ApiError.Forbidden why -> find("permission_error", why);
      case ApiError.NotFound what -> find("not_found_error", what);
      case ApiError.SimilarRoute(var path) ->
          find("not_found_error", "route_not_found")
              .wholeMessage(
                  new LocalizedText(
                      "No route matches this path. Use `%s`".formatted(path),
                      "接口路径不存在，请使用 `%s`".formatted(path)));
      case ApiError.MethodNotAllowed(var allow) ->
          find("method_not_allowed", "method_not_allowed")
              .wholeMessage(
                  new LocalizedText("This path supports only " + allow, "该路径仅支持 " + allow + " 方法"));
      case ApiError.RequestTimeout _ -> find("request_timeout", "body_too_slow");
      case ApiError.VideoUnavailable why -> find(CONFLICT, why);
      case ApiError.PreconditionFailed _ -> find("precondition_failed", "changed_meanwhile");
      case ApiError.RevisionConflict _ -> find(CONFLICT, "revision_conflict");
      case ApiError.TaskConflict why -> find(CONFLICT, why);
      case ApiError.KeyConflict why -> find(CONFLICT, why);
      case ApiError.AccountConflict why -> find(CONFLICT, why);
      case ApiError.WebhookConflict why -> find(CONFLICT, why);
      case ApiError.UploadConflict why -> find(CONFLICT, why);
      case ApiError.ExportConflict why -> find(CONFLICT, why);
      case ApiError.ChannelConflict why -> find(CONFLICT, why);
      case ApiError.Gone what -> find("gone", what);
      case ApiError.BodyTooLarge(var bytesMax) -> tooLarge(bytesMax);
      case ApiError.FileTooLarge(var bytesMax) -> fileTooLarge(bytesMax);
      case ApiError.UploadQuotaExceeded(var quota, var used, var bytes) ->
          find("permission_error", "upload_quota_exceeded")
              .message(uploadQuota(quota, used, bytes));
      case ApiError.UnsupportedMedia(var detail) ->
          find("unsupported_media_type", "unsupported_media_type").wholeMessage(detail);
      case ApiError.RangeUnsatisfiable(var bytes) -> outOfRange(bytes);
      case ApiError.Protocol(var status, var phrase) -> protocol(status, phrase);
      case ApiError.NoChannel(var param) -> noChannel(param);
      case ApiError.Unavailable why -> find("service_unavailable", why);
      case ApiError.Internal _ -> find("server_error", "server_error");
    };
  }

  private static ErrorSpec find(String type, Enum<?> reason) {
    return find(type, reason.name().toLowerCase(Locale.ROOT));
  }

  private static ErrorSpec find(String type, String reason) {
    return Objects.requireNonNull(BY_KEY.get(new Key(type, reason)), reason);
  }

  private static ErrorSpec invalid(String reason, LocalizedText detail) {
    return find(INVALID_REQUEST, reason)
        .wholeMessage(
            new LocalizedText(
                "Invalid request parameters: " + detail.en(), "请求参数无效：" + detail.zh()));
  }

  private static ErrorSpec noChannel(String param) {
    var spec = find("service_unavailable", "no_channel");
    return param.isEmpty()
        ? spec
        : spec.wholeMessage(
            new LocalizedText(
                "No channel of this model supports `%s`. Change or remove it, or use another model."
                    .formatted(param),
                "该模型的所有渠道均不支持 `%s`，请修改或移除该参数，或更换模型".formatted(param)));
  }

  private static LocalizedText spendCap(SpendCap cap) {
    var key = cap.owner() == SpendCap.CapOwner.KEY;
    var period =
        switch (cap.period()) {
          case DAY -> new LocalizedText("for today (UTC)", "今日（UTC）");
          case MONTH -> new LocalizedText("for this month (UTC)", "本月（UTC）");
          case TOTAL -> new LocalizedText("in total", "总");
        };
    return new LocalizedText(
        "The request would exceed the spend cap of the %s %s"
            .formatted(key ? "key" : "account", period.en()),
        "该请求将超出%s的%s消费上限".formatted(key ? "密钥" : "账户", period.zh()));
  }

  private static ErrorSpec tooLarge(int bytesMax) {
    return find("request_too_large", "request_too_large")
        .message(
            new LocalizedText(
                "The body must not exceed %d bytes".formatted(bytesMax),
                "请求体不能超过 %d 字节".formatted(bytesMax)));
  }

  private static ErrorSpec fileTooLarge(long bytesMax) {
    return find("request_too_large", "request_too_large")
        .wholeMessage(
            new LocalizedText(
                "The file must not exceed %d bytes. Upload a smaller file".formatted(bytesMax),
                "文件不能超过 %d 字节，请上传更小的文件".formatted(bytesMax)));
  }

  private static LocalizedText uploadQuota(long quota, long used, long bytes) {
    return new LocalizedText(
        "The account may store %d bytes of uploads and has used %d; the file has %d bytes"
            .formatted(quota, used, bytes),
        "账户最多可存储 %d 字节的上传文件，已使用 %d 字节，该文件为 %d 字节".formatted(quota, used, bytes));
  }

  private static ErrorSpec outOfRange(long bytes) {
    return find(INVALID_REQUEST, "range_not_satisfiable")
        .message(
            new LocalizedText(
                "The range is not within the video, which has %d bytes".formatted(bytes),
                "请求的范围超出视频，视频共 %d 字节".formatted(bytes)));
  }

  private static LocalizedText protocolText(int status, String phrase) {
    return switch (status) {
      case 414 -> new LocalizedText("The URL is too long. Shorten the query.", "URL 过长，请缩短查询字符串");
      case 417 ->
          new LocalizedText(
              "The only supported expectation is `100-continue`. Remove the header `Expect`.",
              "仅支持 `Expect: 100-continue`，请移除请求头 `Expect`");
      case 431 ->
          new LocalizedText(
              "The headers are too large. Send fewer or shorter ones; cookies are not used.",
              "请求头过大，请减少或缩短请求头，无需发送 `Cookie`");
      default -> new LocalizedText(phrase, "HTTP 请求无效（状态码 %d）".formatted(status));
    };
  }

  /** HTTP errors that only the HTTP parser finds have no entry: their reason is the phrase. */
  private static ErrorSpec protocol(int status, String phrase) {
    var text = protocolText(status, phrase);
    var reason = phrase.toLowerCase(Locale.ROOT).replace(' ', '_');
    return ErrorSpec.of(status, INVALID_REQUEST, reason, text, text).wholeMessage(text);
  }
}
