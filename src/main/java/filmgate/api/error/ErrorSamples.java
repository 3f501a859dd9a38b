package filmgate.api.error;

import filmgate.billing.Amount;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.text.LocalizedText;

/** Errors with placeholder details, for the descriptions of routes. */
public final class ErrorSamples {
  /** The detail that only a response contains. */
  public static final LocalizedText SEE_MESSAGE =
      new LocalizedText("the message says which", "详见 message");

  public static final ApiError OUT_OF_FUNDS = new ApiError.OutOfFunds(Amount.ZERO, Amount.ZERO);

  public static final ApiError OVER_SPEND_CAP =
      new ApiError.OverSpendCap(Amount.ZERO, new SpendCap(CapOwner.KEY, Period.DAY, 0, 0));

  private ErrorSamples() {}
}
