package filmgate.api.error;

import filmgate.billing.Amount;
import filmgate.json.FieldDifference;
import filmgate.store.ChangedBy;
import filmgate.store.Revision;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** Errors with made-up details, for the descriptions of routes and the pages of errors. */
public final class ErrorSamples {
  /** The detail that only a response contains. */
  public static final LocalizedText SEE_MESSAGE =
      new LocalizedText("the message says which", "详见 message");

  private static final long MEGABYTE = 1024 * 1024;

  public static final ApiError OUT_OF_FUNDS =
      new ApiError.OutOfFunds(new Amount(420_000), new Amount(150_000));

  public static final ApiError OVER_SPEND_CAP =
      new ApiError.OverSpendCap(
          new Amount(420_000), new SpendCap(CapOwner.KEY, Period.DAY, 5_000_000, 150_000));

  private static final EditConflict CONFLICT =
      new EditConflict(
          new Revision(9, Optional.of(new ChangedBy("cli", Instant.parse("2026-12-01T00:00:00Z")))),
          List.of(
              new FieldDifference(
                  "weight",
                  JsonNodeFactory.instance.numberNode(2),
                  JsonNodeFactory.instance.numberNode(5))));

  public static final ApiError REVISION_CONFLICT = new ApiError.RevisionConflict(CONFLICT);

  public static final ApiError PRECONDITION_FAILED = new ApiError.PreconditionFailed(CONFLICT);

  private static final List<ApiError> RECORDS =
      List.of(
          new ApiError.Malformed(new LocalizedText("the body is empty", "请求体为空")),
          new ApiError.BadRequest(new LocalizedText("a header is malformed", "请求头格式错误")),
          OUT_OF_FUNDS,
          OVER_SPEND_CAP,
          new ApiError.MethodNotAllowed("GET"),
          new ApiError.RequestTimeout(),
          PRECONDITION_FAILED,
          REVISION_CONFLICT,
          new ApiError.SimilarRoute("/v1/tasks"),
          new ApiError.BodyTooLarge((int) (16 * MEGABYTE)),
          new ApiError.UnsupportedMedia(
              new LocalizedText(
                  "The type of the body must be `application/json`",
                  "请求体的类型必须是 `application/json`")),
          new ApiError.RangeUnsatisfiable(3 * MEGABYTE),
          new ApiError.FileTooLarge(200 * MEGABYTE),
          new ApiError.UploadQuotaExceeded(1000 * MEGABYTE, 990 * MEGABYTE, 20 * MEGABYTE),
          new ApiError.RateLimited(1000),
          new ApiError.QueueFull(),
          new ApiError.TooManyOpenRequests(),
          new ApiError.NoChannel(""),
          new ApiError.Internal());

  private ErrorSamples() {}

  /** One of every error that has an entry in the catalogue. */
  public static List<ApiError> all() {
    return Arrays.stream(ApiError.class.getPermittedSubclasses())
        .filter(kind -> kind != ApiError.Protocol.class)
        .flatMap(ErrorSamples::of)
        .toList();
  }

  private static Stream<ApiError> of(Class<?> kind) {
    if (kind == ApiError.InvalidRequest.class) {
      return Arrays.stream(Reason.values()).map(ErrorSamples::invalid);
    }
    if (kind.isEnum()) {
      return Arrays.stream(kind.getEnumConstants()).map(ApiError.class::cast);
    }
    var example = RECORDS.stream().filter(kind::isInstance).findFirst();
    return Stream.of(example.orElseThrow(() -> new IllegalStateException(kind.getName())));
  }

  private static ApiError invalid(Reason reason) {
    return new ApiError.InvalidRequest(List.of(new Problem("", reason, SEE_MESSAGE)));
  }
}
