package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ffprobe and ffmpeg programs, which decode every frame. */
final class AuditWitness {
  private AuditWitness() {}

  static boolean isHere() {
    return Tools.areInstalled("ffprobe", "ffmpeg");
  }

  /** The output of ffprobe for a video, with all frames counted. */
  static JsonNode probe(Path video) throws Exception {
    var json =
        run(
            "ffprobe",
            List.of(
                "-v",
                "error",
                "-count_frames",
                "-show_streams",
                "-show_format",
                "-of",
                "json",
                video.toString()));
    return JsonMapper.shared().readTree(json);
  }

  /** One frame of a video, shrunk to this many pixels a side: RGB, three bytes a pixel. */
  static byte[] frame(Path video, int number, int side) throws Exception {
    var filter = "select=eq(n\\,%d),scale=%d:%d:flags=area".formatted(number, side, side);
    return run(
        "ffmpeg",
        List.of(
            "-v",
            "error",
            "-i",
            video.toString(),
            "-vf",
            filter,
            "-frames:v",
            "1",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-"));
  }

  private static byte[] run(String program, List<String> words) throws Exception {
    var command = new ArrayList<String>();
    command.add(Tools.find(program).orElseThrow().toString());
    command.addAll(words);
    var errors = Files.createTempFile("witness-", ".log");
    var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    var said = process.getInputStream().readAllBytes();
    var code = process.waitFor();
    var told = Files.readString(errors, UTF_8);
    Files.delete(errors);
    if (code != 0 || !told.isBlank()) {
      throw new IOException("%s ended with %d: %s".formatted(program, code, told));
    }
    return said;
  }
}
