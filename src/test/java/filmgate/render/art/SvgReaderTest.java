package filmgate.render.art;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgReaderTest {
  private static final String HEAD =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " viewBox='0 0 32 32'>";
  private static final String BOX = "<path d='M4 4h24v24H4z' fill='#ff0000'/>";

  @Test
  void shapesGroupsAndOpacityAreRead() throws ArtFileException {
    var shapes =
        read(
            HEAD
                + "<g fill='#00ff00' transform='translate(2 0)'><circle cx='8' cy='8' r='4'/></g>"
                + "<rect x='10' y='12' width='4' height='6' fill='#102030' opacity='.5'/></svg>");
    assertThat(shapes).extracting(SvgShape::rgb).containsExactly(0x00ff00, 0x102030);
    assertThat(shapes.get(1).alpha()).isBetween(0.49, 0.51);
    assertThat(shapes.getFirst().outline().getBounds2D().getCenterX()).isBetween(9.99, 10.01);
  }

  @Test
  void aGradientIsReadAsItsAverageColour() throws ArtFileException {
    var shape =
        read(HEAD
                + "<defs><linearGradient id='g'><stop offset='0' stop-color='#000'/>"
                + "<stop offset='1' stop-color='#fff'/></linearGradient></defs>"
                + "<rect width='32' height='32' fill='url(#g)'/></svg>")
            .getFirst();
    assertThat(shape.rgb() & 255).isBetween(110, 145);
  }

  @Test
  void aClipAndAStrokeAreShapes() throws ArtFileException {
    var shapes =
        read(
            HEAD
                + "<clipPath id='c'><rect width='8' height='32'/></clipPath>"
                + "<rect width='32' height='32' clip-path='url(#c)'/>"
                + "<path d='M4 16h20' stroke='#ff0000' stroke-width='4' fill='none'/></svg>");
    assertThat(shapes.getFirst().outline().getBounds2D().getWidth()).isBetween(7.9, 8.1);
    assertThat(shapes.getLast().outline().getBounds2D().getHeight()).isBetween(3.9, 4.1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='file:///etc/hostname' width='9' height='9'/>",
        "<script>alert(1)</script>",
        "<style>path{fill:url(http://127.0.0.1/x)}</style>",
        "<foreignObject/>",
        "<text>hello</text>",
        "<a href='#x'/>",
        "<filter id='f'/>",
        "<animate attributeName='x'/>",
        "<use href='http://127.0.0.1:1/other.svg#x'/>",
        "<use xlink:href='other.svg#x'/>",
        "<use href='data:image/svg+xml;base64,AAAA'/>",
        "<path d='M0 0h9v9z' fill='url(other.svg#x)'/>",
        "<path d='M0 0h9v9z' style='fill:url( &quot;http://127.0.0.1/x&quot;)'/>",
        "<path d='M0 0h9v9z' onclick='x()'/>",
        "<path d='M0 0h9v9z' stroke-dasharray='.000001'/>",
        "<g xml:base='http://127.0.0.1/'/>",
        "<h:image xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<?xml-stylesheet href='x.css'?>",
      })
  void whatIsNotAPlainDrawingIsRefused(String element) {
    assertThatThrownBy(() -> read(HEAD + BOX + "\n" + element + "</svg>"))
        .isInstanceOf(ArtFileException.class)
        .hasMessageStartingWith("art/duck.svg, line 2: ");
  }

  @Test
  void entitiesReadNoFile(@TempDir Path directory) throws IOException {
    var secret = Files.writeString(directory.resolve("secret"), "M4 4h24v24H4z");
    var svg =
        "<!DOCTYPE svg [<!ENTITY e SYSTEM '%s'>]>%s<path d='&e;'/></svg>"
            .formatted(secret.toUri(), HEAD);
    assertThatThrownBy(() -> read(svg))
        .isInstanceOf(ArtFileException.class)
        .hasMessageContaining("art/duck.svg");
  }

  @Test
  void entitiesThatMultiplyAreRefused() {
    var svg =
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + HEAD
            + "<desc>&b;</desc>"
            + BOX
            + "</svg>";
    assertThatThrownBy(() -> read(svg)).isInstanceOf(ArtFileException.class);
  }

  @Test
  void noAddressIsOpened() throws IOException {
    try (var server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      var dtd =
          "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:%d/svg.dtd'>%s%s</svg>"
              .formatted(server.getLocalPort(), HEAD, BOX);
      assertThatThrownBy(() -> read(dtd)).isInstanceOf(ArtFileException.class);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void copiesOfCopiesAreBounded() {
    var levels = new StringBuilder(HEAD + "<defs><g id='l0'>" + BOX + "</g>");
    for (var level = 1; level <= 6; level++) {
      levels.append("<g id='l%d'>".formatted(level));
      levels.append("<use href='#l%d'/>".formatted(level - 1).repeat(10)).append("</g>");
    }
    var svg = levels + "</defs><use href='#l6'/></svg>";
    assertThatThrownBy(() -> read(svg)).isInstanceOf(ArtFileException.class);
  }

  @Test
  void whatIsOutsideTheViewBoxIsCut() throws ArtFileException {
    var box = read(HEAD + "<path d='M0 0h9e8v9e8z'/></svg>").getFirst().outline().getBounds2D();
    assertThat(box.getMaxX()).isBetween(31.9, 32.1);
    assertThat(box.getMaxY()).isBetween(31.9, 32.1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 99999999 9'><path d='M0"
            + " 0h9v9z'/></svg>",
        "<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>",
        "<html/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9v9z'/>",
        "GIF89a",
        ""
      })
  void whatCannotBeDrawnIsRefused(String svg) {
    assertThatThrownBy(() -> read(svg))
        .isInstanceOf(ArtFileException.class)
        .hasMessageStartingWith("art/duck.svg");
  }

  @Test
  void aLargeFileIsRefused() {
    var svg = HEAD + BOX + " ".repeat(SvgRules.BYTES_MAX) + "</svg>";
    assertThatThrownBy(() -> read(svg)).hasMessageContaining("256 KiB");
  }

  @Test
  void aDeepFileIsRefused() {
    var svg = HEAD + "<g>".repeat(5_000) + BOX + "</g>".repeat(5_000) + "</svg>";
    assertThatThrownBy(() -> read(svg)).hasMessageContaining("levels");
  }

  private static List<SvgShape> read(String svg) throws ArtFileException {
    return SvgReader.read("art/duck.svg", svg.getBytes(UTF_8));
  }
}
