package filmgate.render;

import filmgate.render.art.ArtCatalogue;
import filmgate.render.art.ArtDirectory;
import filmgate.render.art.ArtFileException;
import filmgate.render.cast.FigureCast;
import filmgate.render.prompt.PromptParser;
import filmgate.render.prompt.noun.NounTable;
import filmgate.render.rig.Figure;
import filmgate.render.scene.Scene;
import filmgate.render.setting.InvalidSettingException;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Settings;
import filmgate.render.setting.plate.Plates;
import filmgate.render.shot.PaletteTransfer;
import filmgate.render.shot.PaletteTransfer.RepresentativeFrame;
import filmgate.render.shot.ShotPainter;
import filmgate.render.sound.AudioDesigner;
import filmgate.render.sound.ShotAudio;
import filmgate.render.spec.RenderSpec;
import filmgate.render.stage.Cast;
import filmgate.render.stage.ClipStage;
import filmgate.render.stage.Framings;
import filmgate.render.stage.StageBuilder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What scenes are drawn from.
 *
 * @param settings the places
 * @param cast the figures
 * @param prompts understands prompts with the nouns of the library; a worker never requests it
 */
public record SceneLibrary(Settings settings, Cast cast, Supplier<PromptParser> prompts) {
  private static final String NEUTRAL = Scene.EMPTY.setting();

  /** Everything that comes with the program. */
  public static SceneLibrary bundled() {
    return Bundled.LIBRARY;
  }

  /** Understands prompts. */
  public PromptParser parser() {
    return prompts.get();
  }

  private static final class Bundled {
    private static final Settings SETTINGS = Settings.read(Plates.names());
    private static final SceneLibrary LIBRARY =
        new SceneLibrary(
            SETTINGS, new FigureCast(() -> BundledArt.CATALOGUE), () -> BundledNouns.PARSER);
  }

  private static final class BundledArt {
    private static final ArtCatalogue CATALOGUE = ArtCatalogue.bundled();
  }

  private static final class BundledNouns {
    private static final PromptParser PARSER =
        new PromptParser(NounTable.bundled(), Bundled.SETTINGS);
  }

  /**
   * Everything that comes with the program, and the files of a directory, if there is one.
   *
   * @throws InvalidLibraryException if a file is not valid; the message names it
   */
  public static SceneLibrary with(Optional<Path> directory) {
    return directory.map(SceneLibrary::read).orElseGet(SceneLibrary::bundled);
  }

  private static SceneLibrary read(Path directory) {
    try {
      var settings = bundled().settings();
      var kinds = new HashSet<>(FigureCast.kinds());
      var art = ArtDirectory.read(directory, kinds, settings.ids());
      var all = art.settings().map(own -> settings.with(own, Plates.names())).orElse(settings);
      var parser = new PromptParser(art.nouns(), all);
      return new SceneLibrary(all, new FigureCast(art::artwork), () -> parser);
    } catch (ArtFileException | InvalidSettingException | UncheckedIOException e) {
      throw new InvalidLibraryException(directory, e);
    }
  }

  /** The shot of a scene with its references, and with cuts. */
  ShotPainter stage(
      RenderSpec.ShotSpec shot, ShotReferences references, Framings framings, RenderSpec spec) {
    var scene = references.scene();
    var backdrop = references.backdrop();
    var builder =
        new StageBuilder(
            scene,
            backdrop.map(one -> one.in(setting(scene))).orElseGet(() -> setting(scene)),
            id -> Plates.find(id).orElseThrow(),
            references.cast(cast),
            spec.size(),
            shot.frames(),
            spec.style().seed());
    backdrop.ifPresent(builder::behind);
    references.object().ifPresent(builder::holding);
    var stage = builder.framed(framings).build();
    var middle = middle(shot, spec.size());
    return references
        .style()
        .<ShotPainter>map(style -> PaletteTransfer.styled(stage, style, middle))
        .orElse(stage);
  }

  /** The frame in the middle of a shot. */
  static RepresentativeFrame middle(RenderSpec.ShotSpec shot, RenderSpec.Size size) {
    return new RepresentativeFrame(shot.frames() / 2, size.width(), size.height());
  }

  /** The shot of a clip that a scene changes; {@code footage} draws the clip. */
  ShotPainter clip(Scene scene, ShotPainter footage, RenderSpec.Size size, int frames, long seed) {
    return new ClipStage(scene, footage, cast, size, frames, seed);
  }

  /** What is heard in a shot. */
  ShotAudio audio(RenderSpec.ShotSpec shot, long seed) {
    var scene = shot.scene();
    double steps =
        scene.subjects().stream()
            .limit(1)
            .flatMap(subject -> cast.figure(subject, scene.camera().size(), seed).stream())
            .mapToDouble(Figure::stepsPerSecond)
            .sum();
    return AudioDesigner.design(scene, setting(scene), shot.frames(), steps, true);
  }

  /** Whether a scene has no weather. */
  boolean isIndoor(Scene scene) {
    return setting(scene).indoor();
  }

  private Setting setting(Scene scene) {
    return settings.find(scene.setting()).or(() -> settings.find(NEUTRAL)).orElseThrow();
  }

  /** A file of a directory is not valid. */
  public static final class InvalidLibraryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidLibraryException(Path directory, Exception cause) {
      super("%s: %s".formatted(directory, cause.getMessage()), cause);
    }
  }
}
