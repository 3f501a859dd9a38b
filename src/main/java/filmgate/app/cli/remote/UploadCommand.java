package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ProgressLine;
import filmgate.app.cli.command.ProgressLine.Unit;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ApiClient;
import filmgate.media.Sniffer;
import filmgate.media.Sniffer.MediaFormat;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** The command {@code upload}, which stores images and clips for use in requests. */
public record UploadCommand(TargetResolver targets) {
  public Command command() {
    return targetCommand(
            "upload",
            "Upload images and clips to a running server, and print a URL of each for use in"
                + " requests.")
        .arguments("FILE", "A JPEG, PNG, WebP, GIF, AVIF, or HEIC image, or an MP4 or MOV clip.")
        .does(this::run);
  }

  /** A file, and the list of the API for its kind. */
  private record MediaFile(Path path, String list) {
    String target() {
      var name = path.toAbsolutePath().normalize().getFileName();
      return "%s?filename=%s"
          .formatted(list, URLEncoder.encode(String.valueOf(name), StandardCharsets.UTF_8));
    }
  }

  /** No file is sent if one of them cannot be. */
  private void run(Invocation invocation) {
    var files = new ArrayList<MediaFile>();
    for (var name : invocation.arguments(0)) {
      files.add(mediaFile(name, invocation.path(name)));
    }
    try (var server = targets.server(invocation)) {
      for (var file : files) {
        upload(invocation, server.client(), file);
      }
    }
  }

  /** Uploads a file for one request, and returns the URL for its field. */
  public static String urlOf(Invocation invocation, ApiClient client, String key, Path file) {
    try {
      var media = mediaFile(key + ": " + file, file);
      return ServerRows.text(send(invocation, client, media), "url");
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  private static MediaFile mediaFile(String name, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new CliException("%s is not a file".formatted(name));
    }
    try {
      return Sniffer.sniff(path)
          .map(sniffed -> new MediaFile(path, list(sniffed.kind())))
          .orElseThrow(
              () ->
                  new CliException(
                      "%s is not a JPEG, PNG, WebP, GIF, AVIF, or HEIC image, or an MP4 or MOV clip"
                          .formatted(name)));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static String list(MediaFormat format) {
    return switch (format) {
      case PNG, JPEG, WEBP, GIF, AVIF, HEIC -> "/v1/uploads/images";
      case ISO_CLIP -> "/v1/uploads/videos";
    };
  }

  private static void upload(Invocation invocation, ApiClient client, MediaFile file) {
    try {
      var upload = send(invocation, client, file);
      ServerRows.print(invocation, upload, ServerRows.text(upload, "url"));
    } catch (IOException e) {
      throw unreadable(file.path().toString(), e);
    }
  }

  private static JsonNode send(Invocation invocation, ApiClient client, MediaFile file)
      throws IOException {
    var size = Files.size(file.path());
    try (var line = new ProgressLine(invocation.terminal(), Unit.SENT_BYTES, System::nanoTime)) {
      return client.upload(file.target(), file.path(), sent -> show(invocation, line, sent, size));
    }
  }

  /** Scripts get no progress. */
  private static void show(Invocation invocation, ProgressLine line, long sent, long size) {
    if (invocation.terminal().interactive()) {
      line.show(Math.min(sent, size), size);
    }
  }

  private static CliException unreadable(String name, IOException cause) {
    return new CliException("%s cannot be read. Check its permissions".formatted(name), cause);
  }
}
