package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher builds the program, with recorded output of Maven. */
class LauncherTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final String BUILD = ". src/build/launch.sh; build_jar";

  private static final List<String> OUTPUT =
      List.of(
          "[INFO] Scanning for projects...",
          "Downloading from central: https://repo.example/a/a-1.jar",
          "Downloaded from central: https://repo.example/a/a-1.jar (1.2 MB at 3.4 MB/s)",
          "Downloaded from central: https://repo.example/a/a(b)-1.pom (9.6 kB at 99 kB/s)",
          "Downloaded from central: https://repo.example/b/b-1.jar (345 kB at 1.0 MB/s)",
          "Downloaded from central: https://repo.example/b/b-1.pom (820 B at 5.4 kB/s)",
          "[INFO] --- compiler:3.16.0:compile (default-compile) @ filmgate ---",
          "Downloaded from central: https://repo.example/c/c-1.jar (33 MB at 10 MB/s)",
          "[INFO] --- dependency:3.9.0:copy-dependencies (copy-libraries) @ filmgate ---",
          "[INFO] --- jar:3.5.1:jar (default-jar) @ filmgate ---",
          "[ERROR] a \\backslash and a %s");

  @TempDir Path home;

  @BeforeEach
  void aProjectWithARecordedMaven() throws IOException {
    Files.createDirectories(home.resolve("target"));
    Files.write(home.resolve("output.txt"), OUTPUT);
    executable("mvn", "cat output.txt; touch target/filmgate.jar; exit \"$MVN_EXIT\"");
  }

  private void executable(String name, String text) throws IOException {
    var file = Files.writeString(home.resolve(name), "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Runs the commands of the launcher with POSIX sh, and returns the standard error. */
  private String run(int mavenExit, boolean screen, int expectedExit) throws Exception {
    var builder = new ProcessBuilder("sh", "-euc", BUILD);
    var environment = builder.environment();
    environment.put("PATH", home + ":" + environment.get("PATH"));
    environment.put("MVN_EXIT", String.valueOf(mavenExit));
    environment.put("home", home.toString());
    environment.put("jdk", System.getProperty("java.home"));
    environment.put("jar", home.resolve("target/filmgate.jar").toString());
    environment.put("screen", String.valueOf(screen));
    var errors = home.resolve("errors.txt");
    var process = builder.redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    var text = Files.readString(errors, UTF_8);
    assertThat(process.exitValue()).as(text).isEqualTo(expectedExit);
    return text;
  }

  @Test
  void outsideOfAScreenEachStageIsALineWithTheDownloads() throws Exception {
    assertThat(run(0, false, 0).replaceAll("after \\d+ s", "after N s"))
        .isEqualTo(
            """
            filmgate: building Filmgate; the first build downloads Maven's plugins and the libraries
            filmgate: preparing the build
            filmgate: compiling; downloaded 4 files, 1.5 MB
            filmgate: copying the libraries; downloaded 5 files, 34.5 MB
            filmgate: packing the program; downloaded 5 files, 34.5 MB
            filmgate: Maven ended after N s; downloaded 5 files, 34.5 MB
            """);
  }

  @Test
  void onAScreenOneLineChangesWithEachFile() throws Exception {
    assertThat(run(0, true, 0))
        .contains(
            "\r\033[Kfilmgate: preparing the build; downloaded 1 file, 1.2 MB\r",
            "\r\033[Kfilmgate: preparing the build; downloaded 2 files, 1.2 MB\r",
            "\r\033[Kfilmgate: compiling; downloaded 5 files, 34.5 MB\r")
        .endsWith("downloaded 5 files, 34.5 MB\n");
  }

  @Test
  void aFailedBuildShowsTheErrorsAndNamesTheLog() throws Exception {
    var log = home.resolve("target/build.log");
    assertThat(run(1, false, 1))
        .contains("\n[ERROR] a \\backslash and a %s\n")
        .endsWith("filmgate: the build failed; the whole output of Maven is in " + log + "\n");
    assertThat(log).content().isEqualTo(String.join("\n", OUTPUT) + "\n");
  }

  @Test
  void theLogOfASuccessfulBuildIsKept() throws Exception {
    run(0, false, 0);
    assertThat(home.resolve("target/build.log")).content().contains("Scanning for projects");
    assertThat(home.resolve("target/build.started")).doesNotExist();
    assertThat(home.resolve("target/build.code")).doesNotExist();
  }
}
