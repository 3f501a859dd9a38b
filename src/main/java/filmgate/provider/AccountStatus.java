package filmgate.provider;

import java.util.List;

/** What an upstream reports about the operator's account; its balances may be empty. */
public record AccountStatus(List<Balance> balances) {
  /** The credentials are valid, and the upstream reports no balance. */
  public static final AccountStatus WITHOUT_BALANCE = new AccountStatus(List.of());

  public AccountStatus {
    balances = List.copyOf(balances);
  }

  /**
   * A balance or a resource pack.
   *
   * @param name the upstream's name of it
   * @param amount a decimal number
   * @param unit a currency, or the word for what a resource pack counts
   * @param state the upstream's word for its state, such as {@code online}; empty if it has none
   */
  public record Balance(String name, String amount, String unit, String state) {}
}
