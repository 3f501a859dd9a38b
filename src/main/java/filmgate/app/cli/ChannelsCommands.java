package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.ChannelOperations;
import filmgate.app.cli.CliServices.ChannelReport;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import filmgate.channel.ChannelField;
import filmgate.channel.ChannelJson;
import filmgate.intake.channel.ChannelEntry;
import filmgate.store.channel.ChannelState;
import filmgate.text.Plural;
import filmgate.view.channel.ChannelStatusView;
import filmgate.view.channel.ChannelStatusView.ChannelTest;
import filmgate.view.channel.ChannelView;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands {@code channels …} and {@code secrets …}. */
record ChannelsCommands(ChannelOperations channels) {
  private static final String NAME = "NAME";
  private static final String NAME_HELP = "The name of the channel.";
  private static final String REVISION = "--revision";

  private static final List<Column<ChannelEntry>> COLUMNS =
      List.of(
          new Column<>("NAME", ChannelEntry::name),
          new Column<>("PROVIDER", channel -> channel.config().provider()),
          new Column<>("STATE", ChannelsCommands::state),
          new Column<>("SOURCE", channel -> channel.source().wireName()),
          new Column<>("SLOTS", channel -> "" + channel.config().routing().concurrent()),
          new Column<>("WEIGHT", channel -> "" + channel.config().routing().weight()),
          new Column<>("PRIORITY", channel -> "" + channel.config().routing().priority()),
          new Column<>("MODELS", ChannelsCommands::models));

  List<Command> all() {
    return List.of(
        list(),
        show(),
        add(),
        set(),
        state("pause", "Give a channel no new tasks. Running tasks continue.", ChannelState.PAUSED),
        state("resume", "Give a paused or draining channel tasks again.", ChannelState.ACTIVE),
        state(
            "drain",
            "Give a channel no new tasks, because it will be removed. Running tasks continue.",
            ChannelState.DRAINING),
        remove(),
        test());
  }

  List<Command> ofSecrets() {
    return List.of(
        dataCommand(
                "rotate",
                "Encrypt the secrets of all channels with a new key. The old key stays in the key"
                    + " file, so that an interruption loses nothing.")
            .does(
                invocation -> {
                  var count = channels.rotateSecrets(invocation.settings());
                  invocation.message(
                      "The secrets of %s are encrypted with the new key."
                          .formatted(Plural.of(count, "channel")));
                }));
  }

  private Command list() {
    return dataCommand("list", "Print every channel, and how it works if a server runs.")
        .does(
            invocation -> {
              var report = channels.report(invocation.settings());
              invocation.printTable(
                  Stream.concat(COLUMNS.stream(), ChannelHealthColumns.of(report).stream())
                      .toList(),
                  channels.list(invocation.settings()),
                  channel -> render(channel, report));
            });
  }

  private Command show() {
    return dataCommand(
            "show",
            "Print the configuration of a channel, without its secrets, and how it works if a"
                + " server runs.")
        .argument(NAME, NAME_HELP)
        .does(
            invocation -> {
              var channel = channels.find(invocation.settings(), invocation.argument(0));
              var report = channels.report(invocation.settings());
              invocation.print(() -> text(channel, report), () -> render(channel, report));
            });
  }

  private static byte[] render(ChannelEntry channel, ChannelReport report) {
    var name = channel.name();
    return ChannelView.renderSeen(channel, report.unknownOutcomes(name), report.health(name));
  }

  private static String text(ChannelEntry channel, ChannelReport report) {
    var json = ChannelJson.view(channel.config());
    json.put("revision", channel.stored().revision());
    json.put("unknown-outcomes", report.unknownOutcomes(channel.name()));
    report.health(channel.name()).ifPresent(health -> json.set("health", health));
    return json.toPrettyString();
  }

  private Command add() {
    return ChannelFlags.addTo(
            dataCommand(
                    "add",
                    "Add a channel, and print it. A running server applies the change within"
                        + " seconds.")
                .argument(NAME, NAME_HELP))
        .does(
            invocation -> {
              var channel = ChannelFlags.read(invocation);
              channel.put(ChannelField.NAME.key(), invocation.argument(0));
              print(invocation, channels.add(invocation.settings(), channel));
            });
  }

  private Command set() {
    return ChannelFlags.addTo(
            withRevision(
                dataCommand(
                        "set",
                        "Change fields of a channel, and print it. The value default restores the"
                            + " default.")
                    .argument(NAME, NAME_HELP)))
        .does(
            invocation -> {
              var changes = ChannelFlags.read(invocation);
              if (changes.isEmpty()) {
                throw new CliException("nothing to change. Use an option such as --weight");
              }
              var name = invocation.argument(0);
              var revision = revision(invocation);
              print(invocation, channels.change(invocation.settings(), name, changes, revision));
            });
  }

  private static CommandBuilder withRevision(CommandBuilder command) {
    return command.number(
        REVISION,
        "N",
        "The revision that you have read, as channels show prints it. If another one is stored,"
            + " nothing changes, and the differences are printed.");
  }

  private static OptionalLong revision(Invocation invocation) {
    return invocation.has(REVISION)
        ? OptionalLong.of(invocation.number(REVISION, 0))
        : OptionalLong.empty();
  }

  private Command state(String command, String summary, ChannelState state) {
    return withRevision(dataCommand(command, summary).argument(NAME, NAME_HELP))
        .does(invocation -> print(invocation, set(invocation, state)));
  }

  private ChannelEntry set(Invocation invocation, ChannelState state) {
    var name = invocation.argument(0);
    return channels.setState(invocation.settings(), name, state, revision(invocation));
  }

  private Command remove() {
    return withRevision(
            dataCommand("remove", "Remove a channel. Its running tasks still end.")
                .argument(NAME, NAME_HELP))
        .confirmed()
        .does(
            invocation -> {
              invocation.confirm("Remove channel %s?".formatted(invocation.argument(0)));
              print(invocation, set(invocation, ChannelState.REMOVED));
            });
  }

  private Command test() {
    return dataCommand(
            "test",
            "Check the credentials of a channel at its upstream, with requests that cost nothing."
                + " The exit code is 6 if one is not usable.")
        .argument(NAME, NAME_HELP)
        .exits(
            invocation -> {
              var name = invocation.argument(0);
              var test = new ChannelTest(name, channels.test(invocation.settings(), name));
              invocation.print(() -> text(test), () -> ChannelStatusView.render(test));
              return test.isUsable() ? ExitCode.OK : ExitCode.FAILED;
            });
  }

  /** The fingerprint of each credential, whether it is usable, and its balances. */
  private static String text(ChannelTest test) {
    return test.credentials().stream()
        .map(
            one ->
                TextRow.of(
                    one.credential(),
                    one.isUsable() ? "usable" : one.failure(),
                    one.balances().stream()
                        .map(balance -> balance.amount() + " " + balance.unit())
                        .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("\n"));
  }

  private static void print(Invocation invocation, ChannelEntry channel) {
    invocation.printTable(COLUMNS, List.of(channel), ChannelView::render);
  }

  private static String state(ChannelEntry channel) {
    return channel.config().routing().enabled() ? channel.state().wireName() : "disabled";
  }

  private static String models(ChannelEntry channel) {
    var models = channel.config().models();
    return models.isEmpty() ? "all" : String.join(",", models.keySet().stream().sorted().toList());
  }
}
