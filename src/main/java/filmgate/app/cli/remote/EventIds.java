package filmgate.app.cli.remote;

import filmgate.app.cli.command.CliException;
import filmgate.id.EntryId;

/** The ids of events in arguments and options. */
final class EventIds {
  private EventIds() {}

  static String require(String label, String text) {
    if (EntryId.EVENT.parse(text).isEmpty()) {
      throw new CliException(
          "%s must be the id of an event, such as %s, not '%s'"
              .formatted(label, EntryId.EVENT.of(42), text));
    }
    return text;
  }
}
