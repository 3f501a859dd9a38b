package filmgate.app.cli.shots;

import filmgate.app.cli.command.CliException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Divides the duration of a video among its shots: those without a duration share what the others
 * leave, and the first ones take the remainder.
 */
record ShotDivision(ShotFile file, List<FileShot> shots, ShotLimits limits) {
  /**
   * The duration of each shot in seconds.
   *
   * @param requested the duration of the video; empty if the shots decide it
   * @throws CliException if the durations do not fit
   */
  List<Integer> seconds(OptionalInt requested) {
    var fixed = shots.stream().mapToInt(shot -> shot.seconds().orElse(0)).sum();
    var open = (int) shots.stream().filter(shot -> shot.seconds().isEmpty()).count();
    var total = requested.orElseGet(() -> total(fixed, open));
    if (total < fixed + open || (open == 0 && total != fixed)) {
      throw new CliException(mismatch(fixed, open, total));
    }
    if (total < limits.secondsMin() || total > limits.secondsMax()) {
      throw new CliException(
          "%s: the shots last %d s, but a video of %s lasts %d to %d s. Change their durations"
              .formatted(
                  file.name(), total, limits.model(), limits.secondsMin(), limits.secondsMax()));
    }
    return divide(total - fixed, open);
  }

  private int total(int fixed, int open) {
    return open == 0 ? fixed : Math.max(limits.secondsDefault(), fixed + open);
  }

  private String mismatch(int fixed, int open, int total) {
    return open == 0
        ? "%s: the shots last %d s, but duration is %d. Omit -p duration, or change the shots"
            .formatted(file.name(), fixed, total)
        : "%s: the shots need at least %d s, but duration is %d. Raise -p duration, or omit it"
            .formatted(file.name(), fixed + open, total);
  }

  private List<Integer> divide(int rest, int open) {
    var seconds = new ArrayList<Integer>();
    var number = 0;
    for (var shot : shots) {
      if (shot.seconds().isPresent()) {
        seconds.add(shot.seconds().getAsInt());
      } else {
        seconds.add(rest / open + (number < rest % open ? 1 : 0));
        number++;
      }
    }
    return seconds;
  }
}
