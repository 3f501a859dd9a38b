package filmgate.api.error;

import filmgate.api.error.ApiError.AccountConflict;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.Gone;
import filmgate.api.error.ApiError.Internal;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiError.TaskConflict;
import filmgate.api.error.ApiError.Unauthenticated;
import filmgate.api.error.ApiError.Unavailable;
import filmgate.api.error.ApiError.VideoUnavailable;
import filmgate.store.money.SpendCap;
import filmgate.text.LocalizedText;
import java.util.Locale;

/**
 * How an error reads: the one place that gives each its status, type, reason and sentence.
 *
 * @param type the documented word of the status (contract 2.5)
 * @param reason the stable word for programs
 */
public record ErrorCatalogue(int status, String type, String reason, LocalizedText message) {
  private static final String INVALID_REQUEST = "invalid_request_error";

  public static ErrorCatalogue of(ApiError error) {
    return switch (error) {
      case ApiError.InvalidRequest(var problems) ->
          badRequest(problems.getFirst().reason().wireName(), problems.getFirst().text());
      case ApiError.Malformed(var detail) -> badRequest("malformed_json", detail);
      case ApiError.BadRequest(var detail) -> badRequest("bad_request", detail);
      case Unauthenticated why ->
          spec(
              401,
              "authentication_error",
              why,
              "Authentication failed, please check your API key",
              "身份验证失败，请检查您的API密钥");
      case ApiError.OutOfFunds _ ->
          new ErrorCatalogue(
              402,
              "payment_required",
              "insufficient_balance",
              new LocalizedText(
                  "Insufficient account balance, please top up and try again", "账户余额不足，请充值后再试"));
      case ApiError.OverSpendCap(var _, var cap) -> spendLimit(cap);
      case ApiError.RateLimited _ ->
          new ErrorCatalogue(
              429,
              "rate_limit_error",
              "rate_limited",
              new LocalizedText("Too many requests, please try again later", "请求过于频繁，请稍后再试"));
      case ApiError.QueueFull _ ->
          new ErrorCatalogue(
              429,
              "rate_limit_error",
              "queue_full",
              new LocalizedText(
                  "Too many tasks wait already, please submit again later", "排队任务过多，请稍后再提交"));
      case ApiError.Idempotency why -> idempotency(why);
      case Forbidden why -> forbidden(why);
      case NotFound what -> missing(what);
      case ApiError.MethodNotAllowed(var allow) -> wrongMethod(allow);
      case ApiError.RequestTimeout _ ->
          new ErrorCatalogue(
              408,
              "request_timeout",
              "body_too_slow",
              new LocalizedText("The body came too slowly", "请求体传输过慢"));
      case VideoUnavailable why -> noVideo(why);
      case ApiError.PreconditionFailed _ ->
          new ErrorCatalogue(
              412,
              "precondition_failed",
              "changed_meanwhile",
              new LocalizedText(
                  "Somebody changed it in the meantime: read it again", "内容已被他人修改，请重新读取"));
      case TaskConflict why -> standing(why);
      case AccountConflict why -> books(why);
      case Gone what -> gone(what);
      case ApiError.BodyTooLarge(var bytesMax) -> tooLarge(bytesMax);
      case ApiError.UnsupportedMedia(var detail) ->
          new ErrorCatalogue(415, "unsupported_media_type", "unsupported_media_type", detail);
      case ApiError.RangeUnsatisfiable(var bytes) -> badRange(bytes);
      case ApiError.Protocol(var status, var phrase) -> protocol(status, phrase);
      case Unavailable why -> unavailable(why);
      case Internal _ ->
          new ErrorCatalogue(
              500,
              "server_error",
              "server_error",
              new LocalizedText("Internal server error, please try again later", "服务器内部错误，请稍后重试"));
    };
  }

  private static ErrorCatalogue badRequest(String reason, LocalizedText detail) {
    return new ErrorCatalogue(400, INVALID_REQUEST, reason, invalid(detail));
  }

  private static LocalizedText invalid(LocalizedText detail) {
    return new LocalizedText(
        "Invalid request parameters: " + detail.en(), "请求参数无效: " + detail.zh());
  }

  private static ErrorCatalogue spec(
      int status, String type, Enum<?> reason, String en, String zh) {
    return new ErrorCatalogue(
        status, type, reason.name().toLowerCase(Locale.ROOT), new LocalizedText(en, zh));
  }

  private static ErrorCatalogue spendLimit(SpendCap cap) {
    var key = cap.owner() == SpendCap.CapOwner.KEY;
    var words =
        switch (cap.period()) {
          case DAY -> new LocalizedText("for today (UTC)", "今日（UTC）");
          case MONTH -> new LocalizedText("for this month (UTC)", "本月（UTC）");
          case TOTAL -> new LocalizedText("in total", "总");
        };
    return new ErrorCatalogue(
        402,
        "payment_required",
        "spend_limit_reached",
        new LocalizedText(
            "The spend limit of the %s %s is reached"
                .formatted(key ? "key" : "account", words.en()),
            "已达到%s的%s消费上限".formatted(key ? "密钥" : "账户", words.zh())));
  }

  private static ErrorCatalogue forbidden(Forbidden why) {
    var type = "permission_error";
    return switch (why) {
      case MISSING_SCOPE -> spec(403, type, why, "The key may not do this", "该密钥无权执行此操作");
      case ADDRESS_NOT_ALLOWED ->
          spec(403, type, why, "The key may not be used from here", "该密钥不允许从此地址使用");
      case MODEL_NOT_ALLOWED ->
          spec(403, type, why, "The key may not use this model", "该密钥无权使用此模型");
      case EXCEEDS_OWN_KEY ->
          spec(
              403,
              type,
              why,
              "The key would be stronger than the one that asks for it",
              "该密钥的权限将超出当前密钥");
      case INVALID_SIGNATURE -> spec(403, type, why, "The link is not valid", "链接无效");
    };
  }

  private static ErrorCatalogue idempotency(ApiError.Idempotency why) {
    var type = "idempotency_error";
    return switch (why) {
      case IDEMPOTENCY_KEY_REUSED ->
          spec(
              422,
              type,
              why,
              "This Idempotency-Key came with another body before",
              "该 Idempotency-Key 已用于不同的请求体");
      case IDEMPOTENCY_IN_PROGRESS ->
          spec(
              409,
              type,
              why,
              "The first request with this Idempotency-Key is not answered yet",
              "使用该 Idempotency-Key 的首个请求尚未完成");
    };
  }

  private static ErrorCatalogue missing(NotFound what) {
    var type = "not_found_error";
    return switch (what) {
      case ROUTE_NOT_FOUND -> spec(404, type, what, "There is nothing at this path", "路径不存在");
      case TASK_NOT_FOUND -> spec(404, type, what, "There is no such task", "任务不存在");
      case ACCOUNT_NOT_FOUND -> spec(404, type, what, "There is no such account", "账户不存在");
      case KEY_NOT_FOUND -> spec(404, type, what, "There is no such key", "密钥不存在");
      case MODEL_NOT_FOUND -> spec(404, type, what, "There is no such model", "模型不存在");
      case PRICES_NOT_FOUND ->
          spec(404, type, what, "There is no such version of the prices", "价格表没有该版本");
    };
  }

  private static ErrorCatalogue wrongMethod(String allow) {
    return new ErrorCatalogue(
        405,
        "method_not_allowed",
        "method_not_allowed",
        new LocalizedText("This path takes " + allow, "该路径只接受 " + allow));
  }

  private static ErrorCatalogue noVideo(VideoUnavailable why) {
    return switch (why) {
      case NOT_FINISHED -> spec(409, "conflict", why, "The video is not finished yet", "视频尚未生成完成");
      case TASK_FAILED ->
          spec(409, "conflict", why, "The task ended without a video", "任务已结束，没有视频");
    };
  }

  private static ErrorCatalogue standing(TaskConflict why) {
    return switch (why) {
      case NOT_CANCELLABLE ->
          spec(409, "conflict", why, "The task can no longer be cancelled", "任务已无法取消");
      case TASK_NOT_FINISHED ->
          spec(409, "conflict", why, "The task is not over yet: cancel it first", "任务尚未结束，请先取消");
    };
  }

  private static ErrorCatalogue books(AccountConflict why) {
    return switch (why) {
      case OVERDRAWN ->
          spec(409, "conflict", why, "The account has less than that to take", "账户可扣金额不足");
      case OWES_MORE ->
          spec(409, "conflict", why, "The account owes more than this credit limit", "账户欠款超过该信用额度");
    };
  }

  private static ErrorCatalogue gone(Gone what) {
    return switch (what) {
      case LINK_EXPIRED ->
          spec(410, "gone", what, "The link has expired: ask for the task again", "链接已过期，请重新查询任务");
      case VIDEO_EXPIRED -> spec(410, "gone", what, "The video is no longer kept", "视频已过保留期");
      case INPUT_EXPIRED ->
          spec(
              410,
              "gone",
              what,
              "A file of the request is no longer kept: send the request anew",
              "请求中的文件已不再保留，请重新提交");
    };
  }

  private static ErrorCatalogue tooLarge(int bytesMax) {
    return new ErrorCatalogue(
        413,
        "request_too_large",
        "request_too_large",
        new LocalizedText(
            "The body may have at most %d bytes".formatted(bytesMax),
            "请求体最多 %d 字节".formatted(bytesMax)));
  }

  private static ErrorCatalogue badRange(long bytes) {
    return new ErrorCatalogue(
        416,
        INVALID_REQUEST,
        "range_not_satisfiable",
        new LocalizedText("The video has %d bytes".formatted(bytes), "视频共 %d 字节".formatted(bytes)));
  }

  private static ErrorCatalogue protocol(int status, String phrase) {
    return new ErrorCatalogue(
        status,
        INVALID_REQUEST,
        phrase.toLowerCase(Locale.ROOT).replace(' ', '_'),
        new LocalizedText(phrase, phrase));
  }

  private static ErrorCatalogue unavailable(Unavailable why) {
    var type = "service_unavailable";
    return switch (why) {
      case NO_CHANNEL ->
          spec(503, type, why, "No channel serves this model at present", "当前没有可用渠道提供该模型");
      case NO_PRICE ->
          spec(
              503,
              type,
              why,
              "No price is set for this model and these parameters",
              "该模型的此组参数尚未定价");
      case INSUFFICIENT_STORAGE ->
          spec(
              503,
              type,
              why,
              "The server's disk is full, nothing was accepted",
              "服务器磁盘空间不足，请求未被接受");
      case BUSY -> spec(503, type, why, "The server is busy, please try again", "服务器繁忙，请稍后再试");
      case SHUTTING_DOWN ->
          spec(503, type, why, "The server is shutting down, please try again", "服务器正在关闭，请稍后再试");
    };
  }
}
