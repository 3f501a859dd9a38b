package filmgate.store.audit;

import filmgate.store.money.Account.Balance;

/** A balance as it stands in the database, of an account or of the house's own. */
public record BalanceRow(String account, Balance balance) {}
