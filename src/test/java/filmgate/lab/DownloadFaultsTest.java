package filmgate.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a result, and each fault of its download. */
class DownloadFaultsTest {
  private static final int PARTS = 16;

  private final LabClient client;
  private final byte[] clip;
  private final String url;

  DownloadFaultsTest() throws Exception {
    client = new LabClient();
    clip = client.lab.clip();
    url = client.finishedKlingTask().at("/outputs/0/url").asString();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private void onDownload(String fields) throws Exception {
    client.fault("\"provider\":\"kling\",\"on\":\"download\"," + fields);
  }

  /** The body of a response on a socket of its own, behind its head. */
  private InputStream body(Socket socket) throws IOException {
    var path = client.url(url);
    var head = "GET %s?%s HTTP/1.1\r\nHost: lab\r\n\r\n".formatted(path.getPath(), path.getQuery());
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    var in = socket.getInputStream();
    var read = new StringBuilder();
    for (var next = in.read(); next >= 0; next = in.read()) {
      read.append((char) next);
      if (read.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    assertThat(read.toString()).contains("200 OK").contains("Content-Length: " + clip.length);
    return in;
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), client.lab.port());
  }

  @Test
  void aScriptSetsTheSizeOfResultsByABoxOfZerosAfterTheClip() throws Exception {
    var size = clip.length + 1_000_000;
    client.script(
        "{\"upstreams\":{\"kling\":{\"result_bytes\":%d,\"result_seconds\":86400}}}"
            .formatted(size));
    var file = client.url(url).toURL().openStream().readAllBytes();
    assertThat(file).hasSize(size).startsWith(clip);
    var box = ByteBuffer.wrap(file, clip.length, 8);
    assertThat(box.getInt()).isEqualTo(1_000_000);
    assertThat(new String(file, clip.length + 4, 4, StandardCharsets.US_ASCII)).isEqualTo("free");
    assertThat(Arrays.copyOfRange(file, clip.length + 8, size)).containsOnly(0);
  }

  @Test
  void aSlowFileArrivesInPartsAsTimePasses() throws Exception {
    onDownload("\"fault\":\"slow\",\"milliseconds\":60000");
    var part = Math.ceilDiv(clip.length, PARTS);
    try (var socket = connect()) {
      var in = body(socket);
      assertThat(in.readNBytes(part)).isEqualTo(Arrays.copyOf(clip, part));
      socket.setSoTimeout(200);
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
      socket.setSoTimeout(10);
      var rest = new byte[clip.length - part];
      for (var read = 0; read < rest.length; ) {
        client.lab.time().move(Duration.ofMinutes(1));
        read += readOrNothing(in, rest, read);
      }
      assertThat(rest).isEqualTo(Arrays.copyOfRange(clip, part, clip.length));
    }
  }

  private static int readOrNothing(InputStream in, byte[] into, int from) throws IOException {
    try {
      return in.read(into, from, into.length - from);
    } catch (SocketTimeoutException _) {
      return 0;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated", "reset-in-body"})
  void aFileWhoseConnectionEndsBeforeIt(String fault) throws Exception {
    onDownload("\"fault\":\"%s\"".formatted(fault));
    try (var socket = connect()) {
      var in = body(socket);
      assertThatThrownBy(in::readAllBytes).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void anEndlessFile() throws Exception {
    onDownload("\"fault\":\"endless\"");
    var response = client.http.send(client.request(url).build(), BodyHandlers.ofInputStream());
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    try (var in = response.body()) {
      assertThat(in.readNBytes(clip.length)).isEqualTo(clip);
      assertThat(in.readNBytes(5_000_000)).hasSize(5_000_000);
    }
  }

  @Test
  void aPageThatClaimsToBeAVideo() throws Exception {
    onDownload("\"fault\":\"html\",\"count\":1");
    var answer = client.get(url, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("video/mp4");
    assertThat(answer.text()).startsWith("<!doctype html>");
    assertThat(client.get(url, "").response().body()).isEqualTo(clip);
  }

  @Test
  void aStatusInsteadOfTheFile() throws Exception {
    onDownload("\"fault\":\"status\",\"status\":503,\"body\":\"busy\",\"count\":1");
    assertThat(client.get(url, "").status()).isEqualTo(503);
    assertThat(client.get(url, "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-99,0,100", "bytes=100-,100,-1", "bytes=-10,-10,-1", "bytes=5-5,5,6"})
  void aRangeOfTheFile(String range, int from, int to) throws Exception {
    var first = from < 0 ? clip.length + from : from;
    var end = to < 0 ? clip.length : to;
    var answer = client.send(client.request(url).header("Range", range).build());
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(first, end - 1, clip.length));
    assertThat(answer.response().body()).isEqualTo(Arrays.copyOfRange(clip, first, end));
  }

  @Test
  void aRangeBehindTheFile() throws Exception {
    var range = "bytes=%d-".formatted(clip.length);
    var answer = client.send(client.request(url).header("Range", range).build());
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + clip.length);
  }

  @Test
  void theSizeWithoutTheFile() throws Exception {
    var head = client.request(url).method("HEAD", BodyPublishers.noBody()).build();
    var answer = client.send(head);
    assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(clip.length));
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void aFileWithoutTheEndOfItsUrl() throws Exception {
    assertThat(client.get(url.replaceAll("\\?.*", ""), "").status()).isEqualTo(403);
  }
}
