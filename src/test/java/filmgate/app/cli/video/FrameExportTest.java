package filmgate.app.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.video.FrameExport.ExportResult;
import filmgate.app.remote.ManualInterruption;
import filmgate.media.DecodeSettings;
import filmgate.media.FrameFiles;
import filmgate.media.worker.Decoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameExportTest {
  private static final Path CLIP = Path.of("src/test/resources/filmgate/media/worker/clip.m4v");

  @TempDir static Path work;
  @TempDir Path directory;

  private final ManualInterruption interruption = new ManualInterruption();

  private FrameExport export() {
    return new FrameExport(new Decoder(DecodeSettings.inDirectory(work)), interruption);
  }

  @Test
  void allFramesAppearAndOtherFilesStay() throws IOException {
    var target = directory.resolve("new").resolve("frames");
    var progress = new CopyOnWriteArrayList<Integer>();
    var result = export().write(CLIP, FrameDirectory.of(target), progress::add);

    var count = FrameFiles.count(target, 0);
    assertThat(result).isEqualTo(new ExportResult.FramesWritten(count));
    assertThat(progress).isSorted().endsWith(count);
    assertThat(names(target)).hasSize(count).startsWith("frame-0001.png");
    assertThatThrownBy(() -> FrameDirectory.of(target))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("has frames of another video");
  }

  @Test
  void anInterruptedExportLeavesNoFrame() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "keep");
    var result = export().write(CLIP, FrameDirectory.of(directory), _ -> interruption.interrupt());

    assertThat(result).isInstanceOf(ExportResult.ExportInterrupted.class);
    assertThat(names(directory)).containsExactly("notes.txt");
    assertThat(ProcessHandle.current().descendants().filter(FrameExportTest::decodes)).isEmpty();
  }

  @Test
  void framesOfAnotherVideoAreNotMixedWithThese() throws IOException {
    var other = FrameFiles.of(directory, 5);
    var result = export().write(CLIP, FrameDirectory.of(directory), _ -> create(other));

    assertThat(result)
        .isInstanceOfSatisfying(
            ExportResult.ExportFailed.class,
            failed -> assertThat(failed.reason()).contains("has frames of another video"));
    assertThat(names(directory)).containsExactly("frame-0005.png");
  }

  private static void create(Path file) {
    try {
      Files.write(file, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean decodes(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(work.toString());
  }

  @Test
  void aFailedExportLeavesNoFrameAndSaysWhy() throws IOException {
    var broken = Files.writeString(directory.resolve("broken.mp4"), "no video");
    var target = directory.resolve("frames");
    var result = export().write(broken, FrameDirectory.of(target), _ -> {});

    assertThat(result)
        .isInstanceOfSatisfying(
            ExportResult.ExportFailed.class,
            failed -> assertThat(failed.reason()).contains("not supported"));
    assertThat(names(target)).isEmpty();
  }

  @Test
  void whatAKilledExportLeftIsDeleted() throws IOException {
    var left = Files.createDirectory(directory.resolve(".frames-999999999.part"));
    Files.createFile(FrameFiles.of(left, 1));
    Files.createFile(FrameFiles.of(left, 9));

    var target = FrameDirectory.of(directory);
    assertThat(names(target.createDraft())).isEmpty();
    assertThatThrownBy(target::publish).hasMessageContaining("was deleted");
    target.deleteDraft();
    assertThat(names(directory)).isEmpty();
  }

  private static List<String> names(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
