package filmgate.app.cli.remote;

import filmgate.app.cli.command.CliException;
import filmgate.text.SimilarNames;
import filmgate.view.event.EventView;
import java.util.Arrays;
import java.util.List;

/** The types of events in arguments and options. */
final class EventTypes {
  private EventTypes() {}

  /** The types of a list that is separated by commas; empty for all. */
  static List<String> list(String option, String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(type -> !type.isEmpty() && !type.equals("*"))
        .map(type -> require(option, type))
        .distinct()
        .toList();
  }

  private static String require(String option, String type) {
    if (!EventView.TYPES.contains(type)) {
      var near = SimilarNames.nearest(type, EventView.TYPES);
      throw new CliException(
          "%s: '%s' is not a type of event. %s"
              .formatted(
                  option,
                  type,
                  near.map("Did you mean %s?"::formatted)
                      .orElse("Use " + String.join(", ", EventView.TYPES))));
    }
    return type;
  }
}
