package filmgate.app.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.video.VideoPlayer.Opener;
import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoPlayerTest {
  @TempDir Path directory;

  /** The program reports its arguments, and ends only when the test has read them. */
  @Test
  void theProgramGetsTheFileAsOneArgumentAndIsNotAwaited() throws Exception {
    Tools.need("mkfifo", "sh");
    var pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    var program = directory.resolve("xdg-open");
    Files.writeString(program, "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > " + pipe + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    var video = directory.resolve("a fox; touch x & $(touch y) 'z'.mp4");
    var environment =
        Map.of("DISPLAY", ":0", "PATH", directory + ":/usr/bin:/bin", "HOME", "/nowhere");

    assertThat(new VideoPlayer("Linux", environment).open(video)).isEmpty();
    var said = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> read(pipe, said));
    assertThat(said.get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS))
        .isEqualTo("1|" + video + "|");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactlyInAnyOrder(pipe, program);
    }
  }

  private static void read(Path pipe, CompletableFuture<String> said) {
    try {
      said.complete(Files.readString(pipe));
    } catch (IOException e) {
      said.completeExceptionally(e);
    }
  }

  @Test
  void aMachineWithoutScreenOrProgramSaysSo() {
    assertThat(new VideoPlayer("Linux", Map.of("PATH", "/usr/bin")).open(directory))
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("neither DISPLAY nor WAYLAND_DISPLAY"));
    var empty = Map.of("WAYLAND_DISPLAY", "wayland-0", "PATH", directory.toString());
    assertThat(new VideoPlayer("Linux", empty).open(directory))
        .hasValue("xdg-open is not installed");
  }

  @Test
  void aProgramThatCannotBeStartedIsReported() throws Exception {
    var program = directory.resolve("xdg-open");
    Files.writeString(program, "#!" + directory.resolve("none") + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    var environment = Map.of("DISPLAY", ":0", "PATH", directory.toString());
    assertThat(new VideoPlayer("Linux", environment).open(directory))
        .hasValueSatisfying(reason -> assertThat(reason).contains("cannot be started"));
  }

  @Test
  void otherSystemsHaveTheirOwnCommandWithoutAShell() {
    assertThat(new VideoPlayer("Mac OS X", Map.of()).opener())
        .hasToString("OpenCommand[words=[/usr/bin/open]]");
    assertThat(new VideoPlayer("Windows 11", Map.of()).opener())
        .isInstanceOfSatisfying(
            Opener.OpenCommand.class,
            command -> assertThat(command.words()).doesNotContain("cmd", "/c"));
  }
}
