package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.RequestObject;
import java.util.List;

/** Checks the shots of a request. */
final class KlingLegacyShots {
  private static final int SHOTS_MAX = 6;
  private static final int WORDS_MAX = 512;

  private KlingLegacyShots() {}

  /** Whether the request has shots instead of a prompt; those that are not valid are refused. */
  static boolean check(RequestObject body, int seconds) {
    var type = body.oneOf("shot_type", List.of("customize", "intelligence"));
    var shots = body.objects("multi_prompt", SHOTS_MAX);
    if (!body.flag("multi_shot", false)) {
      return false;
    }
    if (type.isEmpty()) {
      throw body.invalid("shot_type", "must not be blank");
    }
    if (type.get().equals("intelligence")) {
      return false;
    }
    checkShots(body, shots, seconds);
    return true;
  }

  private static void checkShots(RequestObject body, List<RequestObject> shots, int seconds) {
    if (shots.isEmpty()) {
      throw body.invalid("multi_prompt", "must not be empty");
    }
    var sum = 0;
    for (var number = 1; number <= shots.size(); number++) {
      sum += secondsOf(shots.get(number - 1), number);
    }
    if (sum != seconds) {
      throw body.invalid("multi_prompt", "the durations must sum to the duration");
    }
  }

  private static int secondsOf(RequestObject shot, int number) {
    shot.allowOnly(List.of("index", "prompt", "duration"));
    if (shot.integer("index", 1, SHOTS_MAX).orElse(0) != number) {
      throw shot.invalid("index", "must be " + number);
    }
    var _ = shot.required("prompt", WORDS_MAX);
    var seconds = shot.required("duration", 2);
    if (!seconds.matches("[1-9][0-9]?")) {
      throw shot.invalid("duration", "must be a string of digits");
    }
    return Integer.parseInt(seconds);
  }
}
