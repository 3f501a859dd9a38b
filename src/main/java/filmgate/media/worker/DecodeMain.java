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
    try (var in = new FileInputStream(FileDescriptor.in)) {
      var request = WorkerProtocol.read(in, DecodeRequest.class);
      if (request.isPresent()) {
        WorkerProtocol.write(out, answer(request.get()));
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("decode process: " + e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }

  private static DecodeOutcome answer(DecodeRequest request) throws IOException {
    try {
      Libav.load();
    } catch (LinkageError e) {
      return new DecodeOutcome.DecoderUnavailable("the media libraries cannot be loaded: " + e);
    }
    try {
      return UntrustedDecoder.handle(request);
    } catch (MediaException | RuntimeException e) { // also arithmetic on numbers of the file
      System.err.println("decode process: " + e);
      return UntrustedDecoder.broken(request);
    }
  }
}
