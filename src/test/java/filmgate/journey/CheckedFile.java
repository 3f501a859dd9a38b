package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.local.LocalChannels;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.testing.Tools;
import filmgate.testing.TreeSitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A configuration file, a part of one, or a program, which another program checks without running
 * it.
 *
 * @param place where it is, {@code docs/guides/proxy.md:32}
 * @param language the name in Markdown
 */
record CheckedFile(String place, String language, String text) {
  private static final Path NGINX_SITE = Path.of("deploy", "nginx.conf");
  private static final Path CADDY_SITE = Path.of("deploy", "Caddyfile");
  private static final Path ALERTS = Path.of("deploy", "prometheus-alerts.yml");
  private static final Path UNIT = Path.of("deploy", "filmgate.service");
  private static final Pattern CERTIFICATE = Pattern.compile("/etc/letsencrypt/\\S+/");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)\\}");
  private static final Pattern KEY_FILE = Pattern.compile("file:/run/secrets/(\\S+)");
  private static final String KEY = "key-of-an-example-0000000001";
  private static final Pattern PORT = Pattern.compile("(?m)^( *listen )(\\d+)");

  static CheckedFile of(Path page, PageBlock block) {
    return new CheckedFile(page + ":" + block.line(), block.language(), block.text());
  }

  /** The program that checks the file, for the list. */
  String program() {
    return switch (language) {
      case "nginx" -> "nginx -t";
      case "caddy" -> "caddy validate";
      case "ini" -> "systemd-analyze verify";
      case "yaml" -> "the settings of Filmgate";
      case "prometheus" -> "promtool check config";
      case "alerts" -> "promtool check rules";
      case "swift", "csharp" -> "tree-sitter";
      default -> throw new AssertionError(place + ": no program checks " + language);
    };
  }

  /** What the program reports; empty if the file is valid. */
  String problems(Path directory) throws Exception {
    return switch (language) {
      case "nginx" -> nginx(directory);
      case "caddy" -> caddy(directory);
      case "ini" -> systemd(directory);
      case "yaml" -> settings(directory);
      case "prometheus" -> prometheus(directory);
      case "alerts" -> alerts(directory);
      case "swift", "csharp" -> syntax(directory);
      default -> throw new AssertionError(place + ": no program checks " + language);
    };
  }

  /** As a site of Debian's nginx, with a certificate that is made here and unprivileged ports. */
  private String nginx(Path directory) throws Exception {
    Tools.need("nginx", "openssl");
    var site = text.contains("server {") ? text : inNginxSite();
    var withPorts = PORT.matcher(site).replaceAll(port -> port.group(1) + "10" + port.group(2));
    var local = CERTIFICATE.matcher(withPorts).replaceAll(directory + "/");
    certificate(directory);
    var paths = new StringBuilder();
    for (var kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      paths.append("  %s_temp_path %s/%1$s;\n".formatted(kind, directory));
    }
    var main =
        """
        error_log stderr;
        pid %1$s/nginx.pid;
        events {}
        http {
          access_log off;
        %2$s%3$s}
        """
            .formatted(directory, paths, local);
    var file = Files.writeString(directory.resolve("nginx.conf"), main);
    var program = Tools.find("nginx").orElseThrow() + "";
    return end(directory, program, "-t", "-q", "-c", file + "").problems();
  }

  /** A part belongs into the site, where its port replaces the one of the site. */
  private String inNginxSite() throws Exception {
    var site = Files.readString(NGINX_SITE);
    var open = text.contains("listen ") ? PORT.matcher(site).replaceAll("#") : site;
    return open.replaceFirst("(?m)^server \\{\n", "$0" + text.replace("$", "\\$"));
  }

  private static void certificate(Path directory) throws Exception {
    var command =
        "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=video.example.com"
            + " -keyout privkey.pem -out fullchain.pem";
    end(directory, command.split(" ", -1));
  }

  /** As a Caddyfile; a part belongs into the site of ours. */
  private String caddy(Path directory) throws Exception {
    Tools.need("caddy");
    var site = Files.readString(CADDY_SITE);
    var file = directory.resolve("Caddyfile");
    var isPart = !text.contains("example.com");
    Files.writeString(
        file, isPart ? site.replaceFirst("(?m)^video.example.com \\{\n", "$0" + text) : text);
    return end(directory, "caddy", "validate", "--adapter", "caddyfile", "--config", file + "")
        .problems();
  }

  /** As the unit of the service, or as the file that {@code systemctl edit} adds to it. */
  private String systemd(Path directory) throws Exception {
    Tools.need("systemd-analyze");
    var unit = directory.resolve("filmgate.service");
    var isUnit = text.contains("ExecStart=");
    var program = Path.of(System.getProperty("java.home"), "bin", "java") + "";
    var full = isUnit ? text : Files.readString(UNIT);
    Files.writeString(unit, full.replace("/opt/filmgate/filmgate", program));
    if (!isUnit) {
      var added = Files.createDirectories(directory.resolve("filmgate.service.d"));
      Files.writeString(added.resolve("override.conf"), text);
    }
    // It also reports problems of the units on which this one depends.
    return end(directory, "systemd-analyze", "verify", unit + "")
        .output()
        .lines()
        .filter(line -> line.contains("filmgate.service"))
        .collect(Collectors.joining("\n"));
  }

  /** As {@code filmgate.yaml}, with values for the variables and the files that it names. */
  private String settings(Path directory) throws Exception {
    var environment = new HashMap<String, String>();
    VARIABLE.matcher(text).results().forEach(name -> environment.put(name.group(1), KEY));
    for (var name : KEY_FILE.matcher(text).results().toList()) {
      Files.writeString(directory.resolve(name.group(1)), KEY);
    }
    var local = KEY_FILE.matcher(text).replaceAll("file:" + directory + "/$1");
    var file = Files.writeString(directory.resolve("filmgate.yaml"), local);
    var result = SettingsReader.read(new SettingsFile.ExplicitFile(file), environment, Map.of());
    return String.join(
        "\n",
        switch (result) {
          case ReadResult.ValidSettings(var settings) ->
              new LocalChannels().problems(settings.channels());
          case ReadResult.InvalidSettings(var problems, var _) -> problems;
        });
  }

  /** As the configuration of Prometheus, beside the alerts of ours that it names. */
  private String prometheus(Path directory) throws Exception {
    Tools.need("promtool");
    Files.writeString(directory.resolve(ALERTS.getFileName()), Files.readString(ALERTS));
    var file = Files.writeString(directory.resolve("prometheus.yml"), text);
    return end(directory, "promtool", "check", "config", file + "").problems();
  }

  private String alerts(Path directory) throws Exception {
    Tools.need("promtool");
    var file = Files.writeString(directory.resolve("alerts.yml"), text);
    return end(directory, "promtool", "check", "rules", file + "").problems();
  }

  private String syntax(Path directory) throws Exception {
    TreeSitter.need();
    var name = language.equals("swift") ? "Program.swift" : "Program.cs";
    return TreeSitter.errors(Files.writeString(directory.resolve(name), text));
  }

  private record Ended(int exitCode, String output) {
    String problems() {
      return exitCode == 0 ? "" : output;
    }
  }

  private static Ended end(Path directory, String... command) throws Exception {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("HOME", directory + "");
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
