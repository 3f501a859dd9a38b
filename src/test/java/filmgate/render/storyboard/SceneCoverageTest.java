package filmgate.render.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.SceneLibrary;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Scene;
import org.junit.jupiter.api.Test;

class SceneCoverageTest {
  private static Scene scene(String prompt) {
    return SceneLibrary.bundled().parser().scene(prompt, "");
  }

  @Test
  void aSceneOpensWideAndGoesCloser() {
    assertThat(SceneCoverage.of(scene("a fox runs through the snow"), 3))
        .extracting(one -> one.camera().size())
        .containsExactly(ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.CLOSE_UP);
  }

  @Test
  void aSizeThatThePromptNamesIsTheFirstShot() {
    var shots = SceneCoverage.of(scene("close-up of a woman who smiles"), 2);
    assertThat(shots)
        .extracting(one -> one.camera().size())
        .containsExactly(ShotSize.CLOSE_UP, ShotSize.FULL);
  }

  @Test
  void onlyTheCameraChanges() {
    var scene = scene("a fox runs through the snow at night");
    assertThat(SceneCoverage.of(scene, 3))
        .allSatisfy(one -> assertThat(one.with(scene.camera())).isEqualTo(scene));
  }

  @Test
  void eachSentenceIsSaidOnce() {
    var scene = scene("a man says \"One.\" and \"Two.\" and then \"Three.\"");
    assertThat(SceneCoverage.of(scene, 2))
        .flatExtracting(Scene::dialogue)
        .containsExactlyElementsOf(scene.dialogue())
        .hasSize(3);
  }

  @Test
  void longVideosHaveMoreShots() {
    assertThat(SceneCoverage.shots(3)).isEqualTo(2);
    assertThat(SceneCoverage.shots(15)).isEqualTo(3);
  }
}
