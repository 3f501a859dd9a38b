package filmgate.api.error;

import filmgate.billing.Amount;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One of every error, for the pages and descriptions that list them. */
public final class ErrorSamples {
  /** Stands for the sentence that only the case itself knows. */
  public static final LocalizedText SEE_MESSAGE =
      new LocalizedText("the message says which", "详见 message");

  public static final ApiError OUT_OF_FUNDS = new ApiError.OutOfFunds(Amount.ZERO, Amount.ZERO);

  public static final ApiError OVER_SPEND_CAP =
      new ApiError.OverSpendCap(Amount.ZERO, new SpendCap(CapOwner.KEY, Period.DAY, 0, 0));

  private static final int BODY_BYTES_MAX = 16 * 1024 * 1024;

  private ErrorSamples() {}

  /** One of every error that a caller can meet. */
  public static List<ApiError> all() {
    var all = new ArrayList<ApiError>();
    for (var reason : Reason.values()) {
      all.add(new ApiError.InvalidRequest(List.of(new Problem("", reason, SEE_MESSAGE))));
    }
    all.add(new ApiError.Malformed(SEE_MESSAGE));
    all.add(new ApiError.BadRequest(SEE_MESSAGE));
    all.addAll(Arrays.asList(ApiError.Unauthenticated.values()));
    all.add(OUT_OF_FUNDS);
    all.add(OVER_SPEND_CAP);
    all.addAll(Arrays.asList(ApiError.Forbidden.values()));
    all.addAll(Arrays.asList(ApiError.NotFound.values()));
    all.add(new ApiError.MethodNotAllowed("GET"));
    all.add(new ApiError.RequestTimeout());
    all.addAll(Arrays.asList(ApiError.VideoUnavailable.values()));
    all.addAll(Arrays.asList(ApiError.TaskConflict.values()));
    all.addAll(Arrays.asList(ApiError.AccountConflict.values()));
    all.add(new ApiError.PreconditionFailed());
    all.addAll(Arrays.asList(ApiError.Gone.values()));
    all.add(new ApiError.BodyTooLarge(BODY_BYTES_MAX));
    all.add(new ApiError.UnsupportedMedia(SEE_MESSAGE));
    all.add(new ApiError.RangeUnsatisfiable(0));
    all.add(new ApiError.RateLimited(1000));
    all.add(new ApiError.QueueFull());
    all.addAll(Arrays.asList(ApiError.Idempotency.values()));
    all.addAll(Arrays.asList(ApiError.Unavailable.values()));
    all.add(new ApiError.Internal());
    return List.copyOf(all);
  }
}
