package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ModelNames;
import filmgate.id.AccountId;
import filmgate.intake.usage.UsageParameterReader.Names;
import filmgate.intake.usage.UsageReport;
import filmgate.intake.usage.UsageReport.UsageTotals;
import filmgate.view.account.UsageView;
import java.util.ArrayList;
import java.util.List;

/** The command {@code usage}: the tasks and the spend of an account over a period. */
record UsageCommand(AccountOperations accounts) {
  private static final String ACCOUNT = "--account";
  private static final Names NAMES = Names.OF_OPTIONS;

  Command command() {
    return dataCommand("usage", "Print the tasks and the spend of an account over a period.")
        .option(ACCOUNT, "ACCOUNT", "Required: the id of the account.")
        .option(NAMES.start(), "TIME", "A date, or seconds since 1970. Default: 7 days ago.")
        .option(
            NAMES.end(),
            "TIME",
            "A date, which is included, or seconds since 1970. At most 31 days after --from.")
        .option(NAMES.tz(), "ZONE", "The time zone of dates. Default: UTC.")
        .option(NAMES.model(), "MODEL", "Only tasks of this model.")
        .option(
            NAMES.groupBy(), "NAMES", "none, or a comma-separated list of model, date, and key.")
        .does(this::usage);
  }

  private void usage(Invocation invocation) {
    var account =
        invocation
            .option(ACCOUNT)
            .orElseThrow(() -> new CliException("%s is required".formatted(ACCOUNT)));
    invocation.option(NAMES.model()).ifPresent(ModelNames::require);
    var report = accounts.usage(invocation.settings(), new AccountId(account), invocation::option);
    if (invocation.isJson()) {
      invocation.print(() -> "", () -> UsageView.render(report));
    } else {
      invocation.printRows(table(report));
    }
  }

  /** A row with the names of the columns, one for each group, and one for the total. */
  private static List<List<String>> table(UsageReport report) {
    var groups = report.parameters().groups();
    var rows = new ArrayList<List<String>>();
    rows.add(row(groups.isEmpty() ? List.of("") : groups, UsageView.totalNames()));
    if (!groups.isEmpty()) {
      for (var group : report.groups()) {
        var names = groups.stream().map(name -> group.name(name).orElse("")).toList();
        rows.add(row(names, UsageView.totals(group.sums())));
      }
    }
    rows.add(totalRow(groups.size(), report.total()));
    return rows;
  }

  private static List<String> totalRow(int groups, UsageTotals total) {
    var names = new ArrayList<>(List.of("total"));
    while (names.size() < groups) {
      names.add("");
    }
    return row(names, UsageView.totals(total));
  }

  private static List<String> row(List<String> names, List<String> values) {
    var columns = new ArrayList<>(names);
    columns.addAll(values);
    return columns;
  }
}
