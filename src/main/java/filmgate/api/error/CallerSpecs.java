package filmgate.api.error;

import static filmgate.api.error.ErrorTable.text;

import filmgate.text.LocalizedText;
import java.util.List;

/** The errors that depend on the key, the account, and the rate of the requests. */
final class CallerSpecs {
  private static final LocalizedText AUTHENTICATION_FAILED =
      text("Authentication failed", "身份验证失败");
  private static final LocalizedText CHECK_KEY = text("please check your API key", "请检查您的API密钥");
  private static final LocalizedText SEND_KEY =
      text(
          "please check your API key: send the header `Authorization: Bearer <key>`",
          "请检查您的API密钥：请使用请求头 `Authorization: Bearer <key>`");

  static final List<ErrorSpec> ALL =
      new ErrorTable()
          .status(401, "authentication_error")
          .error("missing_key", AUTHENTICATION_FAILED, SEND_KEY)
          .error("invalid_key", AUTHENTICATION_FAILED, CHECK_KEY)
          .error("expired_key", AUTHENTICATION_FAILED, CHECK_KEY)
          .error(
              "account_suspended",
              text("The account of this key is suspended", "该密钥所属的账户已停用"),
              text("Ask the operator to reactivate the account", "请联系管理员恢复账户"))
          .error(
              "invalid_callback",
              text("The callback is not signed by its upstream", "该回调未通过上游签名验证"),
              text(
                  "Check the `webhook-secret` of the channel, and the clocks of both machines",
                  "请检查渠道的 `webhook-secret` 以及双方的系统时间"))
          .error(
              "not_signed_in",
              text("This request of the console has no session", "控制台的此请求没有会话"),
              text("Sign in, and send the header `Filmgate-Csrf`", "请登录，并发送请求头 `Filmgate-Csrf`"))
          .error(
              "session_ended",
              text(
                  "The session has ended, or the key `Console` of its mode was revoked",
                  "会话已结束，或该模式的密钥 `Console` 已被吊销"),
              text("Sign in again", "请重新登录"))
          .error(
              "invalid_sign_in_link",
              text("The sign-in link was used, has expired, or does not exist", "登录链接已使用、已过期或不存在"),
              text(
                  "Print a new link with `filmgate login --console`",
                  "请使用 `filmgate login --console` 获取新链接"))
          .error(
              "wrong_password",
              text("No account has this name and password", "账户名称或密码错误"),
              text(
                  "Check both, or sign in with a link of `filmgate login --console`",
                  "请检查账户名称和密码，或使用 `filmgate login --console` 提供的链接登录"))
          .status(402, "payment_required")
          .error(
              "insufficient_balance",
              text("Insufficient account balance", "账户余额不足"),
              text("please top up and try again", "请充值后再试"))
          .retry(new RetryAdvice.NoRetry())
          .error(
              "spend_limit_reached",
              text(
                  "The request would exceed a spend cap of the key or the account",
                  "该请求将超出密钥或账户的消费上限"),
              text("Raise the spend cap, or wait for the next period", "请提高消费上限，或等待下一周期"))
          .retry(new RetryAdvice.NoRetry())
          .status(403, "permission_error")
          .error(
              "missing_scope",
              text("The key does not have the scope for this request", "该密钥缺少此请求所需的权限"),
              text(
                  "Use a key with the scope, or ask the operator to add it",
                  "请使用具备该权限的密钥，或联系管理员授权"))
          .error(
              "address_not_allowed",
              text("The key cannot be used from this address", "该密钥不能从此地址使用"),
              text("Send the request from an allowed address", "请从允许的地址发送请求"))
          .error(
              "model_not_allowed",
              text("The key cannot use this model", "该密钥不能使用此模型"),
              text("Use a model that the key allows", "请使用该密钥允许的模型"))
          .error(
              "routing_not_allowed",
              text("The key cannot choose channels", "该密钥不能指定渠道"),
              text(
                  "Remove `provider`, or use a key with the scope `route`",
                  "请删除 `provider`，或使用具备 `route` 权限的密钥"))
          .error(
              "exceeds_own_key",
              text(
                  "The requesting key does not have all permissions of that key",
                  "当前密钥不具备该密钥的全部权限"),
              text("Grant less, or use a more powerful key", "请减少授予的权限，或使用权限更高的密钥"))
          .error(
              "live_key_required",
              text("The request requires a live key", "该请求需要使用正式密钥"),
              text("Use a live key", "请使用正式密钥"))
          .error(
              "key_has_limits",
              text(
                  "A key with limits or spend caps cannot create a sign-in link, because a session"
                      + " has those of the key `Console`",
                  "设有限制或消费上限的密钥不能创建登录链接，因为会话受密钥 `Console` 的限制约束"),
              text("Use a key without limits and spend caps", "请使用没有限制和消费上限的密钥"))
          .error(
              "other_origin",
              text("The page that sent the request is not one of this server", "发送该请求的页面不属于此服务器"),
              text("Open the console at the address of the server", "请在服务器的地址打开控制台"))
          .error(
              "invalid_signature",
              text("The signature of the link is not valid", "链接签名无效"),
              text("Get the task again for a new link", "请重新查询任务以获取新链接"))
          .error(
              "upload_quota_exceeded",
              text("The uploads of the account are too large together", "账户上传文件的总大小超出上限"),
              text(
                  "Delete uploads that are not needed, or wait until they expire",
                  "请删除不再需要的上传文件，或等待其过期"))
          .retry(new RetryAdvice.NoRetry())
          .status(429, "rate_limit_error")
          .error(
              "rate_limited",
              text("Too many requests", "请求过于频繁"),
              text("please try again later", "请稍后再试"))
          .retry(new RetryAdvice.After(1000))
          .error(
              "too_many_open_requests",
              text("The account has too many requests open at the same time", "该账户同时打开的请求过多"),
              text(
                  "Wait until one of them ends, or poll without `wait`",
                  "请等待其中的请求结束，或在轮询时不使用 `wait`"))
          .retry(new RetryAdvice.After(1000))
          .error(
              "queue_full",
              text("Too many tasks are waiting", "排队任务过多"),
              text("Submit again later, or cancel a waiting task", "请稍后再提交，或取消排队中的任务"))
          .retry(new RetryAdvice.After(5000))
          .status(409, "idempotency_error")
          .error(
              "idempotency_in_progress",
              text(
                  "The first request with this Idempotency-Key is still in progress",
                  "使用该 Idempotency-Key 的首个请求尚未完成"),
              text("Retry shortly", "请稍后重试"))
          .retry(new RetryAdvice.After(1000))
          .status(422, "idempotency_error")
          .error(
              "idempotency_key_reused",
              text(
                  "An earlier request with this Idempotency-Key had a different body",
                  "该 Idempotency-Key 已用于不同的请求体"),
              text("Use a new Idempotency-Key", "请使用新的 Idempotency-Key"))
          .retry(new RetryAdvice.NoRetry())
          .specs();

  private CallerSpecs() {}
}
