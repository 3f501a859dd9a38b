package filmgate.api;

import filmgate.intake.ChangeContext;
import filmgate.store.Outcome.IdempotentOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Answers changes that may be repetitions (contract 5.2). */
final class Repeats {
  private Repeats() {}

  /** The change that a request asks for, under its {@code Idempotency-Key} if it has one. */
  static ChangeContext deed(Call call, JsonNode body) {
    return ChangeContext.of(call.caller(), Sendings.of(call), call.path(), body);
  }

  /** 201 for the first, the same again for a repetition, 422 where the name is taken. */
  static <O> Answer answer(
      IdempotentOutcome<O> outcome, Function<O, byte[]> first, Function<String, byte[]> again) {
    return switch (outcome) {
      case IdempotentOutcome.Performed<O>(var done) ->
          created(first.apply(done), List.of(Fields.JSON));
      case IdempotentOutcome.Replayed<O>(var answer) ->
          created(again.apply(answer), List.of(Fields.JSON, Fields.REPLAYED));
      case IdempotentOutcome.KeyReused<O>() ->
          throw new ApiException(ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED);
    };
  }

  /** The bytes of an answer that was remembered as it was. */
  static byte[] bytes(String answer) {
    return answer.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer created(byte[] body, List<HttpField> fields) {
    return new Answer.Whole(HttpStatus.CREATED_201, Fields.with(Fields.NO_STORE, fields), body);
  }
}
