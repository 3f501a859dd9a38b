package filmgate.view.account;

import static filmgate.billing.Amount.DECIMAL_STRING;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.keys.Limits;
import filmgate.store.Revision;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import java.util.Optional;

/**
 * The JSON of an account, for operators.
 *
 * @param revision {@link Revision#UNKNOWN} in lists
 */
public record AccountView(Account account, Limits limits, long revision) {
  public static final JsonShape<AccountView> SHAPE =
      JsonShape.<AccountView>object()
          .field("id", STRING, view -> view.account.id().value())
          .constant("object", "account")
          .field("name", STRING, view -> view.account.name())
          .field(
              "state",
              JsonType.oneOf("active", "suspended"),
              view -> view.account.state().wireName())
          .field("currency", STRING, view -> view.account.currency())
          .field(
              "available",
              DECIMAL_STRING,
              view -> new Amount(view.account.balance().availableMicros()))
          .field("held", DECIMAL_STRING, view -> new Amount(view.account.balance().heldMicros()))
          .field("spent", DECIMAL_STRING, view -> new Amount(view.account.balance().spentMicros()))
          .field(
              "credit_limit",
              DECIMAL_STRING.orNull().describedAs("Null: unlimited."),
              AccountView::creditLimit)
          .field(
              "low_balance",
              DECIMAL_STRING.orNull().describedAs("Null: no low balance events."),
              AccountView::lowBalance)
          .field(
              "retention_hours",
              INTEGER.orNull().describedAs("Null: results.retention-days of the settings."),
              AccountView::retentionHours)
          .field("limits", LimitsJson.TYPE, AccountView::limits)
          .field("created_at", UNIX_TIME, view -> view.account.createdAt())
          .optional("revision", RevisionJson.TYPE, view -> RevisionJson.boxed(view.revision));

  public static final Schema SCHEMA = SHAPE.schema().named("Account");

  /** Without its revision. */
  public AccountView(Account account, Limits limits) {
    this(account, limits, Revision.UNKNOWN);
  }

  public byte[] render() {
    return SHAPE.render(this);
  }

  private Optional<Amount> creditLimit() {
    return switch (account.creditLimit()) {
      case CreditLimit.Unlimited() -> Optional.empty();
      case CreditLimit.Limit(var micros) -> Optional.of(new Amount(micros));
    };
  }

  private Optional<Number> retentionHours() {
    return account.retentionHours() == 0 ? Optional.empty() : Optional.of(account.retentionHours());
  }

  private Optional<Amount> lowBalance() {
    return switch (account.lowBalance()) {
      case LowBalanceThreshold.Never() -> Optional.empty();
      case LowBalanceThreshold.Below(var micros) -> Optional.of(new Amount(micros));
    };
  }
}
