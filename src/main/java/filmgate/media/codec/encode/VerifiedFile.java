package filmgate.media.codec.encode;

import filmgate.media.RenderedVideo;
import filmgate.media.codec.MediaException;
import filmgate.media.codec.Probe;
import filmgate.render.spec.RenderSpec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A video under a temporary name that is renamed only when it is complete and verified. */
public final class VerifiedFile {
  private final Path target;
  private final Path partFile;

  public VerifiedFile(Path target) {
    this.target = target;
    partFile = target.resolveSibling(target.getFileName() + ".part");
  }

  public Path partFile() {
    return partFile;
  }

  /** Makes sure that the file can be written. */
  public void prepare() throws IOException {
    Files.write(partFile, new byte[0]);
  }

  /** Forces the file to disk, compares it with the specification, and renames it. */
  public RenderedVideo publish(RenderSpec spec) throws IOException, MediaException {
    try (var channel = FileChannel.open(partFile, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    var facts = Probe.read(partFile);
    var same =
        facts.width() == spec.size().width()
            && facts.height() == spec.size().height()
            && facts.frames() == spec.frames()
            && facts.audio() == spec.style().audio();
    if (!same) {
      throw new MediaException("the video does not match its specification: " + facts);
    }
    Files.move(
        partFile, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new RenderedVideo(
        target,
        facts.width(),
        facts.height(),
        facts.frames(),
        RenderSpec.FRAMES_PER_SECOND,
        facts.frames() / (double) RenderSpec.FRAMES_PER_SECOND,
        facts.audio());
  }

  public void discard() throws IOException {
    Files.deleteIfExists(partFile);
  }
}
