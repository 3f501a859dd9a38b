package filmgate.media.worker;

import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeRequest;
import filmgate.media.codec.Libav;
import filmgate.media.codec.MediaException;
import filmgate.media.codec.UntrustedDecoder;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * The decode process: reads one request from standard input and writes one response to standard
 * output. An untrusted file can affect only this process.
 */
public final class DecodeMain {
  private DecodeMain() {}

  public static void main(String[] arguments) {
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // only the response may reach the server
    var status = 0;
    var loading = load();
    try (var in = new FileInputStream(FileDescriptor.in)) {
      var request = WorkerProtocol.read(in, DecodeRequest.class);
      if (request.isPresent()) {
        var outcome = loading.isPresent() ? loading.get() : answer(request.get());
        WorkerProtocol.write(out, outcome);
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("decode process: " + e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }

  /** Loads the libraries before the file is known: the process may have been started ahead. */
  private static Optional<DecodeOutcome> load() {
    try {
      Libav.load();
      return Optional.empty();
    } catch (LinkageError e) {
      return Optional.of(
          new DecodeOutcome.DecoderUnavailable("the media libraries cannot be loaded: " + e));
    }
  }

  private static DecodeOutcome answer(DecodeRequest request) {
    try {
      return UntrustedDecoder.handle(request);
    } catch (IOException e) {
      return new DecodeOutcome.DecoderUnavailable("a file cannot be read or written: " + e);
    } catch (MediaException | RuntimeException e) { // also arithmetic on numbers of the file
      System.err.println("decode process: " + e);
      return UntrustedDecoder.broken(request);
    }
  }
}
