package filmgate.app.cli;

import filmgate.store.Account;
import java.util.function.UnaryOperator;

/**
 * What is to become of an account; each makes of what is there what is to be.
 *
 * @param name its name
 * @param credit how far below zero it may go
 * @param state whether its keys work
 */
public record AccountChanges(
    UnaryOperator<String> name,
    UnaryOperator<Account.Credit> credit,
    UnaryOperator<Account.State> state) {}
