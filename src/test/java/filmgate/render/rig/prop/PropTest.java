package filmgate.render.rig.prop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.render.draw.Drawing;
import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;

class PropTest {
  @Test
  void everyPropIsDrawnInTheSizeOfAThing() {
    assertThat(Prop.ids()).hasSizeGreaterThan(25);
    for (var id : Prop.ids()) {
      var drawing = new Drawing();
      Prop.find(id).orElseThrow().draw(drawing, new AffineTransform(), 0x3366cc);
      assertThat(drawing.parts()).as(id).isNotEmpty();
      for (var part : drawing.parts()) {
        var box = part.shape().getBounds2D();
        assertThat(Math.max(box.getWidth(), box.getHeight())).as(id).isBetween(0.005, 2.0);
        assertThat(part.rgb()).as(id).isNotIn(0xff00ff, 0xcc00cc);
      }
    }
  }

  @Test
  void anUnknownPropIsEmpty() {
    assertThat(Prop.find("zeppelin")).isEmpty();
    assertThat(Prop.find("coffee")).isEqualTo(Prop.find("cup")).isPresent();
  }

  @Test
  void pathsAreReadLikeThoseOfSvg() {
    var path = PathText.parse("M0 0 L1 0 1 2 Q1 3 0 2 Z E5 5 1 2");
    assertThat(path.getBounds2D().getMaxX()).isEqualTo(6);
    assertThat(path.contains(0.5, 1)).isTrue();
    assertThat(path.contains(2, 1)).isFalse();
    assertThatThrownBy(() -> PathText.parse("M0 0 A1 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'A' is not a valid command of a path");
  }
}
