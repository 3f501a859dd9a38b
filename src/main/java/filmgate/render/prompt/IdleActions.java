package filmgate.render.prompt;

import filmgate.render.scene.Action;
import filmgate.render.scene.Placement.Position;
import java.util.Set;

/** What a subject does if the prompt does not say. */
final class IdleActions {
  private static final Set<String> ROADS =
      Set.of("road", "bridge", "city-street", "city-crossing", "desert", "overpass", "cyberpunk");

  private IdleActions() {}

  static Action of(SubjectDraft draft, String setting) {
    return switch (draft.kind().group()) {
      case "bird" ->
          draft.position() == Position.SKY || setting.equals("sky") ? Action.FLY : perch(draft);
      case "insect" -> draft.kind().id().equals("ladybug") ? Action.WALK : Action.FLY;
      case "fish" -> Action.SWIM;
      case "swimmer" -> setting.equals("underwater") ? Action.SWIM : Action.LIE;
      case "dragon" -> Action.FLY;
      case "vehicle" -> vehicle(draft, setting);
      case "vessel" -> Action.FLOAT;
      case "aircraft" -> aircraft(draft);
      case "plant" -> Action.SWAY;
      case "light" -> burns(draft) ? Action.BURN : Action.SHINE;
      case "sky" -> Action.SHINE;
      case "building" -> building(draft);
      case "person" -> setting.equals("dining-room") ? Action.SIT : Action.STAND;
      default -> Action.STAND;
    };
  }

  private static Action vehicle(SubjectDraft draft, String setting) {
    if (draft.variant().equals("flying-car")) {
      return Action.FLY;
    }
    return ROADS.contains(setting) ? Action.DRIVE : Action.STAND;
  }

  private static Action perch(SubjectDraft draft) {
    return switch (draft.variant()) {
      case "penguin", "ostrich", "chicken", "peacock", "flamingo", "crane" -> Action.STAND;
      case "duck", "swan" -> Action.FLOAT;
      default -> Action.PERCH;
    };
  }

  private static Action aircraft(SubjectDraft draft) {
    return switch (draft.kind().id()) {
      case "balloon", "hot-air-balloon", "bubble", "parachute", "ufo" -> Action.FLOAT;
      default -> Action.FLY;
    };
  }

  private static boolean burns(SubjectDraft draft) {
    return draft.kind().id().equals("candle") || draft.kind().id().equals("campfire");
  }

  private static Action building(SubjectDraft draft) {
    return switch (draft.kind().id()) {
      case "lighthouse" -> Action.SHINE;
      case "windmill", "ferris-wheel" -> Action.SPIN;
      default -> Action.STAND;
    };
  }
}
