package filmgate.store.audit;

import filmgate.store.money.SpendCap.Period;

/** What an account or key spent in a period, as it stands in the database. */
public record SpendCounterRow(String owner, Period period, long beginMillis, long micros) {}
