package filmgate.api.request;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.store.Outcome.IdempotentOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Writes the responses of idempotent changes. */
public final class IdempotentResponses {
  private IdempotentResponses() {}

  /** The caller and the {@code Idempotency-Key} of a change. */
  public static ChangeContext changeContext(ApiRequest call, JsonNode body) {
    return ChangeContext.of(call.caller(), IdempotencyHeaders.idempotency(call), call.path(), body);
  }

  /** 201 for the first request, the same response for a repeated one, 422 for a reused key. */
  public static <O> ApiResponse respond(
      IdempotentOutcome<O> outcome, Function<O, byte[]> first, Function<String, byte[]> again) {
    return switch (outcome) {
      case IdempotentOutcome.Performed<O>(var done) ->
          created(first.apply(done), List.of(ResponseHeaders.JSON));
      case IdempotentOutcome.Replayed<O>(var response) ->
          created(again.apply(response), List.of(ResponseHeaders.JSON, ResponseHeaders.REPLAYED));
      case IdempotentOutcome.KeyReused<O>() ->
          throw new ApiException(ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED);
    };
  }

  /** The bytes of a stored response. */
  public static byte[] storedBytes(String response) {
    return response.getBytes(StandardCharsets.UTF_8);
  }

  private static ApiResponse created(byte[] body, List<HttpField> fields) {
    return new ApiResponse.Full(
        HttpStatus.CREATED_201, ResponseHeaders.with(ResponseHeaders.NO_STORE, fields), body);
  }
}
