package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import filmgate.app.cli.task.TaskOperations;
import filmgate.app.cli.task.TasksCommands;
import filmgate.billing.Amount;
import filmgate.intake.AccountService;
import filmgate.store.money.Transfer;
import filmgate.view.account.LedgerView;

/** The command {@code refund}, which returns what a task has cost to its account. */
record RefundCommand(TaskOperations tasks) {
  private static final String AMOUNT = "--amount";
  private static final String MEMO = "--memo";

  Command command() {
    return dataCommand(
            "refund",
            "Return what a task has cost, or a part of it, to its account. Works with or without a"
                + " running server.")
        .argument("TASK", "The id of the task.")
        .option(AMOUNT, "AMOUNT", "A positive decimal such as 0.25. Default: all that remains.")
        .option(MEMO, "MEMO", "Required: the reason, a note in the ledger.")
        .option(MoneyOptions.IDEMPOTENCY_KEY, "KEY", MoneyOptions.IDEMPOTENCY_KEY_HELP)
        .confirmed()
        .does(this::refund);
  }

  private void refund(Invocation invocation) {
    var id = TasksCommands.id(invocation);
    var amount = invocation.option(AMOUNT).map(RefundCommand::amount);
    var memo =
        invocation
            .option(MEMO)
            .map(text -> TextRow.limited(MEMO, text, AccountService.MEMO_MAX))
            .orElseThrow(() -> new CliException("%s is required".formatted(MEMO)));
    var size = amount.map(Amount::toDecimal).orElse("all that remains");
    var idempotencyKey = MoneyOptions.idempotencyKey(invocation);
    invocation.confirm("Refund %s of task %s?".formatted(size, id.value()));
    var transfer = tasks.refund(invocation.settings(), id, amount, memo, idempotencyKey);
    invocation.print(() -> line(transfer), () -> LedgerView.render(transfer));
  }

  private static Amount amount(String text) {
    return switch (Amount.parse(text, Amount.Sign.POSITIVE)) {
      case Amount.Valid(var amount) -> amount;
      case Amount.Invalid _ ->
          throw new CliException(
              "%s '%s' is not a valid amount. Use a positive decimal such as 10 or 0.25"
                  .formatted(AMOUNT, text));
    };
  }

  /** The id of the transfer, task, account, amount, and memo, separated by tabs. */
  private static String line(Transfer transfer) {
    return TextRow.of(
        LedgerView.id(transfer),
        transfer.task(),
        transfer.account().value(),
        new Amount(transfer.micros()).toDecimal(),
        transfer.memo());
  }
}
