package filmgate.app.cli.shots;

import filmgate.app.cli.command.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Sets the fields of a request that describe shots. */
public record ShotFields(ShotFile file, ShotLimits limits) {
  private static final String MODE = "multi_shot";
  private static final String TYPE = "shot_type";

  /**
   * Adds the shots, and the duration of the video.
   *
   * @param hasMode whether the model has the field {@code multi_shot}
   * @throws CliException if the file is invalid, or the request has shots already
   */
  public void addTo(ObjectNode body, boolean hasMode) {
    Stream.of(ShotLimits.SHOTS, MODE, TYPE)
        .filter(body::has)
        .findFirst()
        .ifPresent(
            name -> {
              throw new CliException("--shots sets %s. Omit -p %s".formatted(name, name));
            });
    var shots = file.shots();
    check(shots);
    var seconds = new ShotDivision(file, shots, limits).seconds(requested(body));
    if (hasMode) {
      body.put(MODE, true);
    }
    body.put(TYPE, "customize");
    var array = body.putArray(ShotLimits.SHOTS);
    for (var i = 0; i < shots.size(); i++) {
      array
          .addObject()
          .put("index", i + 1)
          .put("prompt", shots.get(i).prompt())
          .put(ShotLimits.DURATION, seconds.get(i));
    }
    body.put(ShotLimits.DURATION, seconds.stream().mapToInt(Integer::intValue).sum());
  }

  private void check(List<FileShot> shots) {
    var problems = new ArrayList<String>();
    if (shots.size() > limits.shotsMax()) {
      var first = shots.get(limits.shotsMax());
      problems.add(
          "%sa video of %s has at most %d shots"
              .formatted(file.at(first.line()), limits.model(), limits.shotsMax()));
    }
    for (var shot : shots) {
      problem(shot).map(problem -> file.at(shot.line()) + problem).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw CliException.of(problems);
    }
  }

  private Optional<String> problem(FileShot shot) {
    var characters = shot.prompt().codePointCount(0, shot.prompt().length());
    if (characters > limits.charactersMax()) {
      return Optional.of(
          "prompt must have at most %d characters, not %d"
              .formatted(limits.charactersMax(), characters));
    }
    var seconds = shot.seconds().orElse(0);
    return seconds > limits.secondsMax()
        ? Optional.of(
            "duration must be at most %d, not %d. If the number belongs to the prompt, begin the"
                    .formatted(limits.secondsMax(), seconds)
                + " line with a duration")
        : Optional.empty();
  }

  /** The duration of the request, if it has one. */
  private static OptionalInt requested(ObjectNode body) {
    var duration = body.path(ShotLimits.DURATION);
    if (duration.isMissingNode() || duration.isNull()) {
      return OptionalInt.empty();
    }
    if (duration.isInt() || duration.isString()) {
      var seconds = ShotLine.seconds(duration.asString());
      if (seconds.isPresent()) {
        return seconds;
      }
    }
    throw new CliException(
        "with --shots, -p duration must be a whole number of seconds, not " + duration);
  }
}
