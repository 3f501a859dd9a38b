package filmgate.api.account;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.AccountId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.usage.UsageParameterReader;
import filmgate.intake.usage.UsageParameters;
import filmgate.intake.usage.UsageService;
import filmgate.text.Reason;
import filmgate.view.account.UsageView;
import java.time.Clock;
import java.util.List;

/** Task counts and spend over a period. */
final class UsageEndpoint {
  private final UsageService usage;
  private final Clock clock;

  UsageEndpoint(UsageService usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
  }

  /** {@code GET /v1/usage}: the caller's key, or its account. */
  ApiResponse.Full own(ApiRequest call) {
    var parameters = parameters(call);
    var caller = call.caller();
    var report =
        isOfAccount(call)
            ? usage.ofAccount(caller.account(), parameters)
            : usage.ofKey(caller.account(), caller.key(), parameters);
    return ApiResponse.json(UsageView.render(report), List.of(ResponseHeaders.PRIVATE));
  }

  /** {@code GET /admin/v1/usage}: the account in the query. */
  ApiResponse ofCustomer(ApiRequest call) {
    var parameters = parameters(call);
    var account =
        call.query("account")
            .filter(id -> !id.isEmpty())
            .orElseThrow(
                () ->
                    InvalidParameter.of(
                        "account", Reason.MISSING_REQUIRED, "is required", "为必填参数"));
    var reader = new ChangeContext(call.caller(), new ChangeContext.ChangeKey.NoKey());
    var report =
        usage
            .ofCustomer(reader, new AccountId(account), parameters)
            .orElseThrow(() -> new ApiException(ApiError.NotFound.ACCOUNT_NOT_FOUND));
    return ApiResponse.json(UsageView.render(report), List.of(ResponseHeaders.NO_STORE));
  }

  private UsageParameters parameters(ApiRequest call) {
    var reader = new UsageParameterReader(UsageParameterReader.Names.OF_QUERY, call::query);
    return switch (reader.read(clock.instant())) {
      case UsageParameters.ValidParameters(var parameters) -> parameters;
      case UsageParameters.InvalidParameters(var problem) ->
          throw new ApiException(new ApiError.InvalidRequest(List.of(problem)));
    };
  }

  private static boolean isOfAccount(ApiRequest call) {
    return switch (call.query("scope").orElse("key")) {
      case "key" -> false;
      case "account" -> true;
      default ->
          throw InvalidParameter.of(
              "scope", Reason.INVALID_VALUE, "must be key or account", "必须是 key 或 account");
    };
  }
}
