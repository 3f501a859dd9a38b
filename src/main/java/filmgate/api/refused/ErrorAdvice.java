package filmgate.api.refused;

import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorExample;
import filmgate.api.error.ErrorSpec;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.Map;
import java.util.Optional;

/** The typical cause of an error and its fix, from the catalogue of errors. */
final class ErrorAdvice {
  private ErrorAdvice() {}

  /** The examples are read from a file when they are first used. */
  private static final class Examples {
    static final Map<String, ErrorExample> ALL = ErrorExample.all();
  }

  /** Empty for errors that only the HTTP parser finds. */
  static Optional<LocalizedText> cause(Refusal error) {
    return Optional.ofNullable(Examples.ALL.get(error.reason())).map(ErrorExample::cause);
  }

  /** Empty for errors that only the HTTP parser finds. */
  static Optional<LocalizedText> fix(Refusal error) {
    return ErrorCatalogue.all().stream()
        .filter(spec -> isOf(spec, error))
        .map(ErrorSpec::whatToDo)
        .findFirst();
  }

  private static boolean isOf(ErrorSpec spec, Refusal error) {
    return spec.status() == error.status() && spec.reason().equals(error.reason());
  }

  /** The page of the reason, after the address of the server. */
  static String page(Refusal error, Language language) {
    var isListed = Examples.ALL.containsKey(error.reason());
    return ErrorBody.page(isListed ? error.reason() : "", language);
  }
}
