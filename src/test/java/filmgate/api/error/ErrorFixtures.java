package filmgate.api.error;

import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One instance of every error, found by reflection; records need an example of their details. */
final class ErrorFixtures {
  private static final List<ApiError> RECORDS =
      List.of(
          new ApiError.Malformed(ErrorSamples.SEE_MESSAGE),
          new ApiError.BadRequest(ErrorSamples.SEE_MESSAGE),
          ErrorSamples.OUT_OF_FUNDS,
          ErrorSamples.OVER_SPEND_CAP,
          new ApiError.MethodNotAllowed("GET"),
          new ApiError.RequestTimeout(),
          new ApiError.PreconditionFailed(),
          new ApiError.SimilarRoute("/v1/tasks"),
          new ApiError.BodyTooLarge(16 * 1024 * 1024),
          new ApiError.UnsupportedMedia(ErrorSamples.SEE_MESSAGE),
          new ApiError.RangeUnsatisfiable(0),
          new ApiError.FileTooLarge(0),
          new ApiError.UploadQuotaExceeded(0, 0, 0),
          new ApiError.RateLimited(1000),
          new ApiError.QueueFull(),
          new ApiError.TooManyOpenRequests(),
          new ApiError.NoChannel(""),
          new ApiError.Internal());

  private ErrorFixtures() {}

  static List<ApiError> all() {
    return Arrays.stream(ApiError.class.getPermittedSubclasses())
        .filter(kind -> kind != ApiError.Protocol.class)
        .flatMap(ErrorFixtures::of)
        .toList();
  }

  private static Stream<ApiError> of(Class<?> kind) {
    if (kind == ApiError.InvalidRequest.class) {
      return Arrays.stream(Reason.values()).map(ErrorFixtures::invalid);
    }
    if (kind.isEnum()) {
      return Arrays.stream(kind.getEnumConstants()).map(ApiError.class::cast);
    }
    var example = RECORDS.stream().filter(kind::isInstance).findFirst();
    return Stream.of(example.orElseThrow(() -> new AssertionError("no example of " + kind)));
  }

  private static ApiError invalid(Reason reason) {
    return new ApiError.InvalidRequest(List.of(new Problem("", reason, ErrorSamples.SEE_MESSAGE)));
  }
}
