package filmgate.media.codec;

import filmgate.media.MediaFacts;
import filmgate.media.RenderedVideo;
import filmgate.render.spec.RenderSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A video under a temporary name that is renamed only when it is complete and verified. */
public final class VerifiedFile {
  private final Path target;
  private final Path partFile;

  public VerifiedFile(Path target) {
    this.target = target;
    partFile = target.resolveSibling(target.getFileName() + ".part");
  }

  /** The temporary path of the video. */
  public Path partFile() {
    return partFile;
  }

  /** Makes sure that the file can be written. */
  public void prepare() throws IOException {
    Files.write(partFile, new byte[0]);
  }

  /** Forces the file to disk, compares it with the specification, and renames it. */
  public RenderedVideo publish(RenderSpec spec) throws IOException, MediaException {
    try (FileChannel channel = FileChannel.open(partFile, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    MediaFacts facts = Probe.read(partFile);
    boolean same =
        facts.width() == spec.size().width()
            && facts.height() == spec.size().height()
            && facts.frames() == spec.frames()
            && facts.audio().present() == spec.style().audio();
    if (!same) {
      throw new MediaException("the video does not match its specification: " + facts);
    }
    String digest = digest();
    long bytes = Files.size(partFile);
    Files.move(
        partFile, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new RenderedVideo(
        target,
        facts.width(),
        facts.height(),
        facts.frames(),
        RenderSpec.FRAMES_PER_SECOND,
        facts.frames() / (double) RenderSpec.FRAMES_PER_SECOND,
        facts.audio().present(),
        bytes,
        digest);
  }

  /** Deletes the temporary file. */
  public void discard() throws IOException {
    Files.deleteIfExists(partFile);
  }

  private String digest() throws IOException {
    try (InputStream in = Files.newInputStream(partFile)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        sha.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
