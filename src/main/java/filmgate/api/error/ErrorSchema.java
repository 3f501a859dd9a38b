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

/** The JSON Schema of an {@link ErrorBody}. */
public final class ErrorSchema {
  /** Every reason. */
  public static final Schema REASON =
      enumOf(ErrorCatalogue.all().stream().map(ErrorSpec::reason).distinct().toArray(String[]::new))
          .describedAs("A stable name. " + ErrorBody.DOCS + " explains each.")
          .named("Reason");

  private static final Schema PROBLEM =
      object(
              required("param", string().describedAs("The path of the field as it was sent.")),
              required("reason", REASON),
              required("message", string()),
              optional("did_you_mean", string()))
          .named("Problem");

  private ErrorSchema() {}

  /** The schema of the {@code error} object. */
  public static Schema error(ErrorBody.CodeStyle code) {
    return switch (code) {
      case STATUS -> error(integer().describedAs("The HTTP status."), optional("param", string()));
      case REASON -> error(REASON, required("param", string().orNull()));
    };
  }

  private static Schema error(Schema code, Schema.Property param) {
    return object(
        List.of(
            required("code", code),
            required("message", string()),
            required("type", string().describedAs("The error class that belongs to the status.")),
            param,
            required("reason", REASON),
            optional("did_you_mean", string()),
            optional("required", decimalAmount().describedAs("402: the price of the request.")),
            optional(
                "available", decimalAmount().describedAs("402: the amount that can be spent.")),
            optional("limit", decimalAmount().describedAs("402: the spend cap.")),
            optional("limit_of", enumOf("key", "account")),
            optional("limit_per", enumOf("day", "month", "total")),
            optional("errors", arrayOf(PROBLEM).describedAs("Every violation.")),
            optional(
                "conflict",
                EditConflict.SCHEMA.describedAs(
                    "`revision_conflict` and `changed_meanwhile`: what is stored now.")),
            required("doc_url", url())));
  }
}
