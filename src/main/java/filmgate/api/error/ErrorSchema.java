package filmgate.api.error;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.url;

import filmgate.json.Schema;
import java.util.List;

/** How an {@link ErrorBody} reads, for the description. */
public final class ErrorSchema {
  /** Every word that a reason can be. */
  public static final Schema REASON =
      enumOf(
              ErrorSamples.all().stream()
                  .map(error -> ErrorCatalogue.of(error).reason())
                  .distinct()
                  .toArray(String[]::new))
          .describedAs("a stable word; " + ErrorBody.DOCS + " says what each means")
          .named("Reason");

  private static final Schema PROBLEM =
      object(
              required("param", string().describedAs("the path of the field, as it was written")),
              required("reason", REASON),
              required("message", string()),
              optional("did_you_mean", string()))
          .named("Problem");

  private ErrorSchema() {}

  /** The schema of the {@code error} object. */
  public static Schema error(ErrorBody.CodeStyle code) {
    return switch (code) {
      case STATUS -> error(integer().describedAs("the status"), optional("param", string()));
      case REASON -> error(REASON, required("param", string().orNull()));
    };
  }

  private static Schema error(Schema code, Schema.Property param) {
    return object(
        List.of(
            required("code", code),
            required("message", string()),
            required("type", string().describedAs("goes with the status")),
            param,
            required("reason", REASON),
            optional("did_you_mean", string()),
            optional("required", decimalAmount().describedAs("402: what it costs")),
            optional("available", decimalAmount().describedAs("402: what could be spent")),
            optional("limit", decimalAmount().describedAs("402: the spend cap that is reached")),
            optional("limit_of", enumOf("key", "account")),
            optional("limit_per", enumOf("day", "month", "total")),
            optional("errors", arrayOf(PROBLEM).describedAs("every rule that was broken")),
            required("doc_url", url())));
  }
}
