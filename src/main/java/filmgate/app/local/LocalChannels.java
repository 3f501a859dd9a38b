package filmgate.app.local;

import filmgate.app.channel.ChannelFactory;
import filmgate.app.channel.ChannelHealthRecorder;
import filmgate.app.channel.ChannelTester;
import filmgate.app.channel.ProviderTypes;
import filmgate.app.cli.CliServices.ChannelOperations;
import filmgate.app.cli.CliServices.ChannelReport;
import filmgate.app.cli.command.CliException;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.channel.ChannelCheck;
import filmgate.channel.ProviderDescriptors;
import filmgate.channel.Spelling;
import filmgate.config.ChannelFile;
import filmgate.config.Settings;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.channel.ChannelService;
import filmgate.intake.channel.ChannelService.ChangeResult;
import filmgate.intake.channel.ChannelService.ChangedSinceRead;
import filmgate.intake.channel.ChannelService.ChannelRequest;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.json.FieldDifference;
import filmgate.secret.SecretException;
import filmgate.secret.SecretKeys;
import filmgate.store.channel.ChannelState;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens a data directory for the channel service. */
public final class LocalChannels implements ChannelOperations {
  private static final String ACTOR = ChangeContext.CLI.actor();

  /** The check of channels, with the providers and models of this program. */
  public static ChannelCheck check() {
    var models = new Catalogue(Models.all()).models().stream().map(ModelSpec::id).toList();
    return new ChannelCheck(ProviderDescriptors.ALL, models);
  }

  @Override
  public List<String> problems(ChannelFile file) {
    return file.isEmpty() ? List.of() : file.problems(check());
  }

  @Override
  public List<ChannelEntry> list(Settings settings) {
    return apply(settings, ChannelService::list);
  }

  @Override
  public ChannelEntry find(Settings settings, String name) {
    return apply(settings, service -> service.find(name).orElseThrow(() -> missing(name)));
  }

  @Override
  public ChannelReport report(Settings settings) {
    var since = Clock.systemUTC().instant().minus(ChannelHealthRecorder.OUTDATED);
    return apply(
        settings,
        service -> {
          var health = new HashMap<String, JsonNode>();
          service
              .health(since)
              .forEach((name, text) -> health.put(name, JsonMapper.shared().readTree(text)));
          return new ChannelReport(health, service.unknownOutcomes());
        });
  }

  @Override
  public ChannelEntry add(Settings settings, ObjectNode channel) {
    var name = channel.path("name").stringValue("");
    return apply(settings, service -> saved(name, service.create(request(channel))));
  }

  @Override
  public ChannelEntry change(
      Settings settings, String name, ObjectNode changes, OptionalLong revision) {
    return apply(
        settings, service -> saved(name, service.change(name, request(changes), revision)));
  }

  @Override
  public ChannelEntry setState(
      Settings settings, String name, ChannelState state, OptionalLong revision) {
    return apply(settings, service -> saved(name, service.setState(name, state, ACTOR, revision)));
  }

  @Override
  public List<CredentialTest> test(Settings settings, String name) {
    var catalogue = new Catalogue(Models.all());
    var models = catalogue.models().stream().map(ModelSpec::id).toList();
    var factory = new ChannelFactory(ProviderTypes.all(catalogue), models, Clock.systemUTC());
    return new ChannelTester(factory).test(find(settings, name).config());
  }

  @Override
  public int rotateSecrets(Settings settings) {
    return apply(settings, service -> service.rotateSecrets(ACTOR));
  }

  private static ChannelRequest request(ObjectNode body) {
    return new ChannelRequest(body, Spelling.HYPHENS, Optional.empty(), ACTOR);
  }

  private static ChannelEntry saved(String name, ChangeResult result) {
    return switch (result) {
      case ChannelService.Saved(var channel) -> channel;
      case ChannelService.InvalidChannel(var problems) -> throw new CliException(text(problems));
      case ChannelService.ChangedSinceRead conflict -> throw new CliException(text(name, conflict));
      case ChannelService.Refusal.CHANNEL_NOT_FOUND -> throw missing(name);
      case ChannelService.Refusal.CHANNEL_EXISTS ->
          throw new CliException(
              "there is a channel %s. Change it with channels set, or use another name"
                  .formatted(name));
      case ChannelService.Refusal.CHANNEL_IN_FILE ->
          throw new CliException(
              "channel %s is in filmgate.yaml. Change it there, and restart the server"
                  .formatted(name));
    };
  }

  private static CliException missing(String name) {
    return new CliException(
        "there is no channel %s. List the channels with channels list".formatted(name));
  }

  private static String text(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.message(Language.EN))
        .collect(Collectors.joining("\n  ", "the channel is not valid:\n  ", ""));
  }

  private static String text(String name, ChangedSinceRead conflict) {
    var present = conflict.present();
    var by = present.by().map(last -> ", changed by %s at %s".formatted(last.actor(), last.at()));
    return "channel %s has changed since you read it. It has revision %d%s%s\n%s"
        .formatted(
            name,
            present.number(),
            by.orElse(""),
            conflict.changes().stream().map(LocalChannels::text).collect(Collectors.joining()),
            "Compare, and repeat the command with --revision " + present.number());
  }

  private static String text(FieldDifference change) {
    return "\n  %s: %s now, %s requested"
        .formatted(change.param().replace('_', '-'), change.present(), change.sent());
  }

  private static <T> T apply(Settings settings, Function<ChannelService, T> action) {
    var keys = new SecretKeys(settings.secrets().keys(), settings.secrets().keyFile());
    try {
      return LocalStore.apply(
          settings,
          store -> action.apply(new ChannelService(store, keys, check(), Clock.systemUTC())));
    } catch (SecretException e) {
      throw new CliException(e.explanation(), e);
    }
  }
}
