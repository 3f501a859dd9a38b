package filmgate.app.doctor;

import filmgate.app.cli.command.SettingsOptions.Sources;
import filmgate.app.doctor.check.ChannelChecks;
import filmgate.app.doctor.check.ChannelChecks.FoundChannel;
import filmgate.app.doctor.check.CheckOutcome;
import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.app.doctor.check.ClientAddress;
import filmgate.app.doctor.check.ClockCheck;
import filmgate.app.doctor.check.DataDirectoryCheck;
import filmgate.app.doctor.check.DatabaseCheck;
import filmgate.app.doctor.check.DiskSpaceCheck;
import filmgate.app.doctor.check.EgressCheck;
import filmgate.app.doctor.check.Installation;
import filmgate.app.doctor.check.InstallationProbe;
import filmgate.app.doctor.check.JavaCheck;
import filmgate.app.doctor.check.LedgerCheck;
import filmgate.app.doctor.check.PortCheck;
import filmgate.app.doctor.check.PublicUrlCheck;
import filmgate.app.doctor.check.RendererCheck;
import filmgate.app.doctor.check.ServerCheck;
import filmgate.app.doctor.check.SettingsCheck;
import filmgate.app.remote.HttpProbe;
import filmgate.config.Settings;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.store.channel.StoredChannel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Examines an installation: runs the checks one after the other. A check that depends on one with a
 * problem is skipped.
 *
 * @param version the version of this program
 */
record Doctor(Sources sources, String version, Checklist checks) {
  /** The checks that need no valid settings. */
  private static final Set<CheckName> INDEPENDENT =
      EnumSet.of(CheckName.JAVA, CheckName.SETTINGS, CheckName.RENDERER);

  void examine() {
    checks.run(CheckName.JAVA, JavaCheck.ofThisProcess()::run);
    switch (SettingsReader.read(sources.file(), sources.environment(), sources.flags())) {
      case ReadResult.ValidSettings(var settings) -> {
        var problems = ChannelChecks.problems(settings.channels());
        settings(problems);
        installation(settings, problems.isEmpty());
      }
      case ReadResult.InvalidSettings(var problems, var channels) -> {
        var all = Stream.of(problems, ChannelChecks.problems(channels)).flatMap(List::stream);
        settings(all.toList());
        Stream.of(CheckName.values())
            .filter(name -> !INDEPENDENT.contains(name))
            .forEach(name -> checks.skip(name, "needs valid settings"));
      }
    }
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    checks.runUnlessQuick(CheckName.RENDERER, new RendererCheck(temporary)::run);
  }

  private void settings(List<String> problems) {
    var origins = SettingsReader.origins(sources.file(), sources.environment(), sources.flags());
    var file = sources.file().path(sources.environment());
    checks.run(CheckName.SETTINGS, new SettingsCheck(file, origins, problems)::run);
  }

  private void installation(Settings settings, boolean hasValidChannels) {
    var directory = settings.storage().data().toAbsolutePath().normalize();
    var keyFile = settings.secrets().keyFile().toAbsolutePath().normalize();
    var access = DataDirectoryCheck.ofThisProcess(directory, keyFile);
    checks.run(CheckName.DATA_DIRECTORY, access::run);
    checks.run(
        CheckName.DISK_SPACE,
        new DiskSpaceCheck(directory, settings.storage().diskFloorBytes())::run);
    var installation =
        access.isOpen() ? Installation.of(directory) : Installation.closed(directory);
    var readable = database(installation);
    try (var http = new HttpProbe(Clock.systemUTC())) {
      var probe = new InstallationProbe(http, readable ? installation.links() : Optional.empty());
      var isServed = server(settings, installation, probe);
      var stored = readable ? installation.channels() : List.<StoredChannel>of();
      channels(settings, hasValidChannels, stored, http);
      var url = settings.http().publicUrl();
      checks.run(CheckName.PUBLIC_URL, new PublicUrlCheck(probe, url, isServed)::run);
    }
    checks.run(CheckName.EGRESS, new EgressCheck(settings.egress())::run);
  }

  /** Whether the database can be read. */
  private boolean database(Installation installation) {
    if (!installation.isOpen()) {
      checks.skip(CheckName.DATABASE, "needs the data directory");
      checks.skip(CheckName.LEDGER, "needs the data directory");
      return false;
    }
    var file = installation.database();
    var isSmall = LedgerCheck.canRead(file);
    var isRead = isSmall && !checks.quick();
    var outcome = checks.run(CheckName.DATABASE, new DatabaseCheck(file, isRead)::run);
    if (!(outcome instanceof Passed)) {
      checks.skip(CheckName.LEDGER, "see database");
    } else if (isSmall) {
      checks.runUnlessQuick(CheckName.LEDGER, new LedgerCheck(file)::run);
    } else {
      checks.skip(CheckName.LEDGER, "the database is large: run filmgate audit");
    }
    return outcome instanceof Passed;
  }

  /** Whether a server uses the data directory and has no problem. */
  private boolean server(Settings settings, Installation installation, InstallationProbe probe) {
    var http = settings.http();
    var address = new ClientAddress(http.host(), http.port());
    var isHeld = installation.holder().isPresent();
    var outcome =
        checks.run(CheckName.SERVER, new ServerCheck(probe, installation, address, version)::run);
    checks.run(CheckName.PORT, new PortCheck(probe, address, isHeld)::run);
    return isHeld && !(outcome instanceof Problem);
  }

  private void channels(
      Settings settings, boolean hasValidFile, List<StoredChannel> stored, HttpProbe http) {
    var channels = new ChannelChecks(settings, stored, Clock.systemUTC());
    var all = channels.all();
    var url = Stream.of(settings.http().publicUrl()).filter(one -> !one.isEmpty());
    var servers =
        Stream.concat(ChannelChecks.upstreams(all), url.map(URI::create)).distinct().toList();
    checks.run(CheckName.CLOCK, new ClockCheck(http, servers)::run);
    for (FoundChannel channel : all) {
      checks.run(CheckName.CHANNEL, channel.name(), () -> channels.check(channel));
    }
    if (all.isEmpty() && !hasValidFile) {
      checks.skip(CheckName.CHANNEL, "see settings");
    } else if (all.isEmpty()) {
      checks.run(CheckName.CHANNEL, () -> withoutChannels(settings.local().serveLiveKeys()));
    }
  }

  private static CheckOutcome withoutChannels(Settings.ServeLiveKeys served) {
    return switch (served) {
      case DEMO, ALWAYS -> new Passed("none is configured: the local renderer serves live keys");
      case NEVER ->
          new Warning(
              "none is configured: live keys get 503 no_channel",
              "add one (filmgate channels add), or set local.serve-live-keys to demo");
    };
  }
}
