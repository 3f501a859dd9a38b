package filmgate.render.setting;

import filmgate.render.scene.TimeOfDay;
import java.util.List;

/**
 * Where a scene happens, read from {@code ID.json} in the directory of the settings.
 *
 * @param id such as {@code beach}
 * @param indoor whether there is a ceiling and no weather: the sky is only seen through windows,
 *     which are holes in the plates
 * @param time the time of day if the prompt names none
 * @param horizon where the floor ends, as a part of the frame's height from the top
 * @param ground where the main subject has its feet, as a part of the frame's height
 * @param floor the surface between the horizon and the bottom edge
 * @param plates the still layers, the most distant first
 * @param sounds the ids of the sounds that are heard there
 */
public record Setting(
    String id,
    boolean indoor,
    TimeOfDay time,
    double horizon,
    double ground,
    FloorSpec floor,
    List<PlateSpec> plates,
    List<String> sounds) {
  public Setting {
    plates = List.copyOf(plates);
    sounds = List.copyOf(sounds);
  }

  /**
   * The floor.
   *
   * @param type its surface
   * @param colour in plain daylight, {@code #rrggbb}
   * @param shore where water ends and {@code type} begins, as a part of the way from the horizon to
   *     the bottom edge; 0 if there is no water
   */
  public record FloorSpec(FloorType type, String colour, double shore) {}

  /** The surface of a floor. */
  public enum FloorType {
    /** Nothing is drawn: the plates cover it. */
    NONE,
    WATER,
    SAND,
    GRASS,
    SNOW,
    EARTH,
    /** Asphalt, which mirrors the lights when it is wet. */
    STREET,
    BOARDS,
    TILES,
    /** A plain smooth floor. */
    SMOOTH
  }

  /**
   * A still layer.
   *
   * @param plate its id, such as {@code mountains}
   * @param depth 0 at the horizon, 1 where the main subject is, more in front of it: layers that
   *     are near pass faster when the camera moves. Layers up to 0.15 are behind the floor
   */
  public record PlateSpec(String plate, double depth) {}
}
