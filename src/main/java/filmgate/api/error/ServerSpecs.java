package filmgate.api.error;

import static filmgate.api.error.ErrorTable.text;

import java.util.List;

/** The errors of a valid request that the server cannot serve. */
final class ServerSpecs {
  static final List<ErrorSpec> ALL =
      new ErrorTable()
          .status(500, "server_error")
          .error(
              "server_error",
              text("Internal server error", "服务器内部错误"),
              text("please try again later", "请稍后重试"))
          .retry(new RetryAdvice.Immediately())
          .status(503, "service_unavailable")
          .error(
              "no_channel",
              text("No channel serves this model at the moment", "当前没有可用渠道提供该模型"),
              text("Try again later, or use another model", "请稍后再试，或更换模型"))
          .retry(new RetryAdvice.Later(60))
          .error(
              "no_price",
              text("The price book has no rule for this request", "该模型在当前参数组合下尚未定价"),
              text("Change the parameters, or ask the operator to add a price", "请调整参数，或联系管理员补充定价"))
          .retry(new RetryAdvice.Later(60))
          .error(
              "insufficient_storage",
              text("The server's disk is full and nothing was accepted", "服务器磁盘空间不足，请求未被接受"),
              text("Try again later", "请稍后再试"))
          .retry(new RetryAdvice.Later(60))
          .error("busy", text("The server is busy", "服务器繁忙"), text("please try again", "请稍后再试"))
          .retry(new RetryAdvice.Soon(5))
          .error(
              "query_too_slow",
              text("The query reads too many rows", "查询需要读取的数据过多"),
              text(
                  "Add a filter such as created_after, or use fewer filters on metadata",
                  "请增加 `created_after` 等筛选条件，或减少 `metadata` 筛选条件"))
          .retry(new RetryAdvice.Later(60))
          .error(
              "shutting_down",
              text("The server is shutting down", "服务器正在关闭"),
              text("please try again", "请稍后再试"))
          .retry(new RetryAdvice.Soon(5))
          .specs();

  private ServerSpecs() {}
}
