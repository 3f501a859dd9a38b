package filmgate.render.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import filmgate.render.scene.TimeOfDay;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.setting.Setting.PlateSpec;
import filmgate.render.setting.plate.Plates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in settings, and files of an operator. */
class SettingsTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "filmgate", "render", "settings");
  private static final String VALID =
      """
      {
        "id": "attic",
        "indoor": true,
        "time": "dusk",
        "horizon": 0.5,
        "ground": 0.85,
        "floor": {"type": "boards", "colour": "#a07850", "shore": 0},
        "plates": [{"plate": "living-wall", "depth": 0.4}, {"plate": "grass-frame", "depth": 1.5}],
        "sounds": ["room"]
      }
      """;

  /** The sounds that the renderer can make. */
  private static final Set<String> SOUNDS =
      Set.of(
          "ocean",
          "wind",
          "rain",
          "city",
          "forest",
          "birds",
          "cafe",
          "crowd",
          "band",
          "fire",
          "room",
          "night-crickets",
          "underwater",
          "space",
          "stream",
          "classroom",
          "factory");

  @TempDir Path directory;

  private final Settings builtIn = Settings.read(Plates.names());

  @Test
  void everyFileIsListedAndRead() throws IOException {
    try (var files = Files.list(FOLDER)) {
      var ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.substring(0, name.length() - 5))
              .toList();
      assertThat(ids).isNotEmpty();
      assertThat(builtIn.ids()).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void theCommonSettingsExist() {
    assertThat(builtIn.ids())
        .contains("beach", "city-crossing", "living-room", "corridor", "stage", "studio");
    var beach = builtIn.find("beach").orElseThrow();
    assertThat(beach.time()).isEqualTo(TimeOfDay.AFTERNOON);
    assertThat(beach.floor().type()).isEqualTo(FloorType.SAND);
    assertThat(beach.floor().shore()).isPositive();
    assertThat(builtIn.find("attic")).isEmpty();
  }

  @Test
  void everySettingHasPlatesAndSoundsThatExist() {
    for (var id : builtIn.ids()) {
      var setting = builtIn.find(id).orElseThrow();
      assertThat(setting.plates()).as(id).isNotEmpty();
      assertThat(setting.plates().stream().map(PlateSpec::plate))
          .as(id)
          .isSubsetOf(Plates.names())
          .doesNotHaveDuplicates();
      assertThat(SOUNDS).as(id).containsAll(setting.sounds());
      assertThat(setting.sounds()).as(id).isNotEmpty();
    }
  }

  @Test
  void aFileOfADirectoryIsAddedAndReplacesABuiltInOne() throws IOException {
    Files.writeString(directory.resolve("attic.json"), VALID);
    Files.writeString(directory.resolve("beach.json"), VALID.replace("attic", "beach"));
    Files.writeString(directory.resolve("notes.txt"), "not a setting");
    var all = builtIn.with(directory, Plates.names());
    var attic = all.find("attic").orElseThrow();
    assertThat(attic.indoor()).isTrue();
    assertThat(attic.plates().getFirst()).isEqualTo(new PlateSpec("living-wall", 0.4));
    assertThat(all.find("beach").orElseThrow().indoor()).isTrue();
    assertThat(all.ids()).hasSize(builtIn.ids().size() + 1);
    assertThat(builtIn.find("attic")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "id": "attic"                | "id": "Attic"             | id
          "id": "attic"                | "id": "cellar"            | id
          "id": "attic",               | ''                        | id
          "indoor": true               | "indoor": "yes"           | indoor
          "time": "dusk"               | "time": "teatime"         | time
          "horizon": 0.5               | "horizon": 1.5            | horizon
          "ground": 0.85               | "ground": 0.52            | ground
          "type": "boards"             | "type": "lava"            | floor.type
          "#a07850"                    | "brown"                   | floor.colour
          "shore": 0                   | "shore": -1               | floor.shore
          "plate": "living-wall"       | "plate": "living-wal"     | plates[0].plate
          "depth": 1.5                 | "depth": "near"           | plates[1].depth
          ["room"]                     | "room"                    | sounds
          ["room"]                     | [1]                       | sounds[0]
          ["room"]                     | ["room", "room"]          | sounds
          "sounds"                     | "noises"                  | noises
          """)
  void aBrokenFieldIsRefusedByFileAndField(String valid, String broken, String field)
      throws IOException {
    assertThat(VALID).contains(valid);
    var file = directory.resolve("attic.json");
    Files.writeString(file, VALID.replace(valid, broken));
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> builtIn.with(directory, Plates.names()))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field))
        .withMessageStartingWith(file + ": " + field + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "[]", "null", "''", "{\"id\": \"a\", \"id\": \"b\"}"})
  void aFileThatIsNotAnObjectIsRefused(String text) throws IOException {
    var file = directory.resolve("attic.json");
    Files.writeString(file, text);
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> builtIn.with(directory, Plates.names()))
        .withMessageStartingWith(file + ": ");
  }
}
