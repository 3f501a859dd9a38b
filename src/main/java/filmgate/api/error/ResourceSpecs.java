package filmgate.api.error;

import static filmgate.api.error.ErrorTable.text;

import java.util.List;

/** The errors that depend on the path and on the state of what it names. */
final class ResourceSpecs {
  static final List<ErrorSpec> ALL =
      new ErrorTable()
          .status(404, "not_found_error")
          .error(
              "route_not_found",
              text("No route matches this path", "接口路径不存在"),
              text("Check the path", "请检查路径"))
          .error(
              "task_not_found",
              text("The account has no task with this id", "任务不存在"),
              text("Check the id. Tasks of other accounts are not visible", "请检查任务 ID（其他账户的任务不可见）"))
          .error(
              "variant_not_found",
              text("The video has no file of this variant", "该视频没有此类型的文件"),
              text("Get the variant `video`", "请获取 `video`"))
          .error(
              "account_not_found",
              text("No account has this id", "账户不存在"),
              text("Check the id", "请检查账户 ID"))
          .error(
              "key_not_found",
              text("No key has this id", "密钥不存在"),
              text("Check the id", "请检查密钥 ID"))
          .error(
              "session_not_found",
              text("No session of the account has this id", "该账户没有此 ID 的会话"),
              text("List the sessions again: it may have ended", "请重新获取会话列表：该会话可能已结束"))
          .error(
              "model_not_found",
              text("No model has this name", "模型不存在"),
              text("Get /v1/models for all names", "请通过 /v1/models 查看所有模型"))
          .error(
              "prices_not_found",
              text("The price book has no such version", "价格表版本不存在"),
              text("Check the version", "请检查版本号"))
          .error(
              "webhook_endpoint_not_found",
              text("The account has no webhook endpoint with this id", "Webhook 端点不存在"),
              text("Check the id", "请检查端点 ID"))
          .error(
              "webhook_delivery_not_found",
              text("The account has no delivery with this id", "投递记录不存在"),
              text("Check the id. Deliveries are deleted after 30 days", "请检查投递 ID（投递记录保留 30 天）"))
          .error(
              "upload_not_found",
              text("The account has no upload with this id", "上传文件不存在"),
              text("Check the id, or upload the file again", "请检查上传 ID，或重新上传文件"))
          .error(
              "channel_not_found",
              text("No channel has this name", "渠道不存在"),
              text("Check the name", "请检查渠道名称"))
          .error(
              "refused_request_not_found",
              text("The account has no refused request with this id", "被拒绝的请求不存在"),
              text(
                  "Check the id. The newest refused requests are stored for 7 days",
                  "请检查 ID（仅保存最近 7 天内较新的被拒绝请求）"))
          .status(405, "method_not_allowed")
          .error(
              "method_not_allowed",
              text("The path does not support this method", "该路径不支持此方法"),
              text("Use a method that the Allow header lists", "请使用响应头 Allow 列出的方法"))
          .status(408, "request_timeout")
          .error(
              "body_too_slow",
              text("The body arrived too slowly", "请求体传输过慢"),
              text("Check the connection and retry", "请检查网络后重试"))
          .status(409, "conflict")
          .error(
              "not_finished",
              text("The video is not ready", "视频尚未生成完成"),
              text("Get the task until it has finished", "请继续查询任务，直到任务结束"))
          .retry(new RetryAdvice.Poll())
          .error(
              "variant_not_ready",
              text("The preview is not ready", "预览尚未生成完成"),
              text("Repeat the request", "请稍后重试"))
          .retry(new RetryAdvice.Poll())
          .error(
              "task_failed",
              text("The task ended without a video", "任务已结束，但未生成视频"),
              text("Get the task for the reason", "请查询任务以了解原因"))
          .error(
              "not_cancellable",
              text(
                  "The task has finished or is being submitted to the provider",
                  "任务已结束或正在提交给供应商，无法取消"),
              text("Get the task for its status", "请查询任务状态"))
          .error(
              "task_not_finished",
              text("Only a finished task can be deleted", "只能删除已结束的任务"),
              text("Cancel the task first", "请先取消任务"))
          .error(
              "not_charged_yet",
              text("The task has not finished, so nothing has been charged", "任务尚未结束，因此尚未扣费"),
              text(
                  "Refund it after it has finished, or cancel it to release what is held",
                  "请在任务结束后退款，或取消任务以释放预留金额"))
          .error(
              "not_charged",
              text("The task was not charged, so nothing can be refunded", "任务未扣费，没有可退的金额"),
              text("Get the task for what it was charged", "请查询任务的扣费金额"))
          .error(
              "already_refunded",
              text("Everything that the task was charged has been refunded", "任务的扣费已全部退还"),
              text("Get the task for its refunds", "请查询任务的退款金额"))
          .error(
              "key_revoked",
              text("The key is revoked", "该密钥已被吊销"),
              text("Create a new key", "请创建新密钥"))
          .error(
              "console_key",
              text(
                  "A key `Console` cannot be revoked or rotated, and its scopes, addresses, and"
                      + " expiry time cannot change",
                  "密钥 `Console` 不能吊销或轮换，其权限、允许的地址和过期时间也不能修改"),
              text(
                  "To stop the console, end its sessions; to limit it, set limits on this key",
                  "如需停止控制台，请结束其会话；如需限制，请为该密钥设置限额"))
          .error(
              "overdrawn",
              text("The adjustment exceeds the account's available balance", "扣减金额超过账户可用余额"),
              text("Use a smaller amount", "请减小金额"))
          .error(
              "owes_more",
              text("The account owes more than the new credit limit", "账户欠款超过新的信用额度"),
              text("Use a higher credit limit, or top up the account", "请提高信用额度，或先为账户充值"))
          .error(
              "too_many_webhook_endpoints",
              text(
                  "The account has 20 webhook endpoints, which is the limit",
                  "账户的 Webhook 端点已达上限（20 个）"),
              text("Delete one first", "请先删除不用的端点"))
          .error(
              "webhook_closed",
              text(
                  "The receiver is disabled or deleted, or the task was deleted",
                  "接收端已停用或删除，或任务已被删除"),
              text("Enable the endpoint first", "请先启用该端点"))
          .error(
              "too_many_partial_uploads",
              text(
                  "The account has 100 uploads that have not finished, which is the limit",
                  "账户未完成的上传已达上限（100 个）"),
              text("Finish or delete one first", "请先完成或删除其中一个"))
          .error(
              "upload_in_progress",
              text("Another request is sending the content of this upload", "另一个请求正在上传该文件的内容"),
              text(
                  "Wait until it ends, then request the state with `Content-Range: bytes */*`",
                  "请等待其结束，再用 `Content-Range: bytes */*` 查询进度"))
          .error(
              "export_in_progress",
              text("Another export of the account has not ended", "账户的另一个导出尚未结束"),
              text("Wait until it ends, then repeat the request", "请等待其结束后重试"))
          .retry(new RetryAdvice.Later(60))
          .error(
              "channel_exists",
              text("A channel has this name", "已有同名渠道"),
              text("Change that channel, or use another name", "请修改该渠道，或使用其他名称"))
          .error(
              "channel_in_file",
              text("The channel is configured in `filmgate.yaml`", "该渠道由 `filmgate.yaml` 配置"),
              text("Change it in the file, and restart the server", "请在配置文件中修改，并重启服务器"))
          .error(
              "revision_conflict",
              text("The resource has changed since you read it", "资源在您读取之后已被修改"),
              text(
                  "Compare the fields in `conflict`, then repeat the request with its `revision`",
                  "请比较 `conflict` 中的字段，再使用其中的 `revision` 重新请求"))
          .status(410, "gone")
          .error(
              "link_expired",
              text("The link has expired", "链接已过期"),
              text("Get the task again for a new link", "请重新查询任务以获取新链接"))
          .error(
              "video_expired",
              text("The video was deleted at the end of its retention", "视频已过保留期并被删除"),
              text("Submit the request again", "请重新提交请求"))
          .error(
              "input_expired",
              text("A file that the retry needs was deleted", "重试所需的文件已被删除"),
              text("Submit the request again", "请重新提交请求"))
          .status(412, "precondition_failed")
          .error(
              "changed_meanwhile",
              text("The resource has changed since you read it", "资源已被修改"),
              text("Fetch it again and retry with the new ETag", "请重新获取后再试"))
          .status(413, "request_too_large")
          .error(
              "request_too_large",
              text("The body is too large", "请求体过大"),
              text("Send less, or send media as URLs", "请减小请求体，或使用 URL 传入媒体"))
          .status(415, "unsupported_media_type")
          .error(
              "unsupported_media_type",
              text("The type or the encoding of the body is not supported", "不支持该请求体的类型或编码"),
              text(
                  "Send application/json without Content-Encoding",
                  "请使用 application/json，且不要设置 Content-Encoding"))
          .status(416, "invalid_request_error")
          .error(
              "range_not_satisfiable",
              text("The range is not within the video", "请求的范围超出视频"),
              text("Use a range within the size of the video", "请使用视频大小以内的范围"))
          .specs();

  private ResourceSpecs() {}
}
