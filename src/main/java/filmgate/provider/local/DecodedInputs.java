package filmgate.provider.local;

import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.task.TaskWarning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The decoded inputs of a request, by field. */
final class DecodedInputs {
  private final Map<String, Still> stills = new HashMap<>();
  private final Map<String, Footage> footage = new HashMap<>();
  private final List<TaskWarning> warnings = new ArrayList<>();

  void add(String param, Still still) {
    stills.put(param, still);
  }

  void add(String param, Footage frames) {
    footage.put(param, frames);
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

  List<TaskWarning> warnings() {
    return List.copyOf(warnings);
  }
}
