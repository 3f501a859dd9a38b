package filmgate.api;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.amount;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.url;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.view.Schema;
import java.util.List;

/** How an {@link ErrorBody} reads, for the description. */
final class ErrorSchema {
  /** Every word that a reason can be. */
  static final Schema REASON =
      word(ErrorSamples.all().stream()
              .map(error -> ErrorForm.of(error).reason())
              .distinct()
              .toArray(String[]::new))
          .about("a stable word; " + ErrorBody.DOCS + " says what each means")
          .named("Reason");

  private static final Schema PROBLEM =
      object(
              always("param", text().about("the path of the field, as it was written")),
              always("reason", REASON),
              always("message", text()),
              sometimes("did_you_mean", text()))
          .named("Problem");

  private ErrorSchema() {}

  static Schema of(Envelope envelope) {
    return switch (envelope) {
      case STANDARD ->
          object(
                  always("error", error(whole().about("the status"), sometimes("param", text()))),
                  always("request_id", text()))
              .named("Error");
      case OPENAI ->
          object(
                  always("error", error(REASON, always("param", text().orNull()))),
                  always("request_id", text()))
              .named("ErrorOfVideos");
      case NEW_API ->
          object(
                  always("error", error(whole().about("the status"), sometimes("param", text()))),
                  always("code", REASON),
                  always("message", text()),
                  always("data", Schema.nothing()),
                  always("request_id", text()))
              .named("ErrorOfNewApi");
    };
  }

  private static Schema error(Schema code, Schema.Part param) {
    return object(
        List.of(
            always("code", code),
            always("message", text()),
            always("type", text().about("goes with the status")),
            param,
            always("reason", REASON),
            sometimes("did_you_mean", text()),
            sometimes("required", amount().about("402: what it costs")),
            sometimes("available", amount().about("402: what could be spent")),
            sometimes("limit", amount().about("402: the spend cap that is reached")),
            sometimes("limit_of", word("key", "account")),
            sometimes("limit_per", word("day", "month", "total")),
            sometimes("errors", listOf(PROBLEM).about("every rule that was broken")),
            always("doc_url", url())));
  }
}
