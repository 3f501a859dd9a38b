package filmgate.provider.local;

import filmgate.render.spec.FootageAnalysis;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.task.TaskWarning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decoded inputs of a request, by field. */
final class DecodedInputs {
  private final Map<String, Still> stills = new HashMap<>();
  private final Map<String, Footage> footage = new HashMap<>();
  private final Map<String, FootageAnalysis> analyses = new HashMap<>();
  private final Map<String, Path> audio = new HashMap<>();
  private final List<TaskWarning> warnings = new ArrayList<>();

  void add(String param, Still still) {
    stills.put(param, still);
  }

  void add(String param, Footage frames) {
    footage.put(param, frames);
  }

  /** Adds what a video follows of a clip. */
  void add(String param, FootageAnalysis analysis) {
    analyses.put(param, analysis);
  }

  /** Adds the audio of a clip, as a file of raw samples. */
  void addAudio(String param, Path samples) {
    audio.put(param, samples);
  }

  /** Adds a warning about an input that was decoded. */
  void warn(TaskWarning warning) {
    warnings.add(warning);
  }

  /** Replaces the input with a placeholder and adds a warning. */
  void addMissing(String param, String why) {
    stills.put(param, new Still.MissingStill(param));
    warnings.add(
        new TaskWarning(
            param,
            "placeholder_used",
            "%s could not be fetched; a placeholder is shown instead. %s".formatted(param, why),
            "无法获取 %s，已用占位画面代替。".formatted(param)));
  }

  Still still(String param) {
    return stills.getOrDefault(param, new Still.NoStill());
  }

  Footage footage(String param) {
    return footage.getOrDefault(param, new Footage.NoFootage());
  }

  /** What a video follows of a clip. */
  Optional<FootageAnalysis> analysis(String param) {
    return Optional.ofNullable(analyses.get(param));
  }

  /** The audio of a clip that is kept. */
  Optional<Path> audio(String param) {
    return Optional.ofNullable(audio.get(param));
  }

  List<TaskWarning> warnings() {
    return List.copyOf(warnings);
  }
}
