package filmgate.render.reference;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The colours of the person, animal, or thing in the middle of a photograph. */
final class PhotographColours {
  private static final int GRID = 64;
  private static final int CLUSTERS = 4;
  private static final int DISTINCT = 26;

  /** The fewest cells of the grid that are a thing. */
  private static final int CELLS_MIN = 20;

  private static final int ROUNDS = 8;

  /** The fewest rows of the grid that show clothes: the lowest ones of a portrait. */
  private static final int CLOTHES_MIN = 7;

  /** The least part of a photograph that can be a face. */
  private static final double FACE_MIN = 0.012;

  private final Photograph photograph;

  PhotographColours(Photograph photograph) {
    this.photograph = photograph;
  }

  /** The colour of most of the middle that is not the background, 0xRRGGBB. */
  int main() {
    var middle = cells(new Rectangle(GRID / 5, GRID / 5, GRID * 3 / 5, GRID * 3 / 5));
    var behind = behind();
    var own = middle.stream().filter(one -> Photograph.difference(one, behind) > DISTINCT).toList();
    return largestGroup(own.size() < CELLS_MIN ? middle : own);
  }

  private int behind() {
    return largestGroup(cells(new Rectangle(0, 0, GRID, 2)));
  }

  /** The colours of a person. */
  record PersonColours(int skin, int hair, int clothes) {}

  /** The colours of the person whose face is seen; empty if there is none. */
  Optional<PersonColours> person() {
    return face().map(this::around);
  }

  private PersonColours around(Rectangle face) {
    var inner = new Rectangle(face);
    inner.grow(-face.width / 4, -face.height / 4);
    var skin = most(inner);
    var top = Math.min(face.y + face.height * 7 / 4, GRID - CLOTHES_MIN);
    var below = new Rectangle(face.x - face.width / 2, top, face.width * 2, GRID - top);
    var clothes = distinct(cells(below), skin);
    return new PersonColours(
        skin, hair(face, skin), clothes.isEmpty() ? main() : largestGroup(clothes));
  }

  /** The colour around the upper half of a face that is neither skin nor the background. */
  private int hair(Rectangle face, int skin) {
    var around = new Rectangle(face.x, face.y - face.height / 3, face.width, face.height * 5 / 6);
    around.grow(face.width / 5, 0);
    var hair = distinct(cells(around), skin);
    return hair.isEmpty() ? skin : largestGroup(hair);
  }

  /** The cells that are neither skin nor the background. */
  private List<Integer> distinct(List<Integer> cells, int skin) {
    var behind = behind();
    return cells.stream()
        .filter(one -> Photograph.difference(one, skin) > DISTINCT)
        .filter(one -> Photograph.difference(one, behind) > DISTINCT)
        .toList();
  }

  /** The largest part with the colour of skin, in the grid. */
  private Optional<Rectangle> face() {
    var skin = new boolean[GRID * GRID];
    for (var i = 0; i < skin.length; i++) {
      skin[i] = isSkin(cell(i % GRID, i / GRID));
    }
    var part = LargestPart.of(skin, GRID, GRID);
    var box = part.box();
    var share = part.area() / (double) (GRID * GRID);
    var compact = part.area() > 0.35 * box.width * box.height;
    return share > FACE_MIN && compact && box.width < 2 * box.height && box.y < GRID * 0.6
        ? Optional.of(box)
        : Optional.empty();
  }

  /** Kovac's rule for skin in daylight. */
  private static boolean isSkin(int rgb) {
    var red = rgb >> 16 & 255;
    var green = rgb >> 8 & 255;
    var blue = rgb & 255;
    var least = Math.min(red, Math.min(green, blue));
    return red > 95
        && green > 45
        && blue > 25
        && red - least > 15
        && red - green > 12
        && red - green < 75
        && red > blue
        && green - blue > -10
        && green - blue < 70;
  }

  private int cell(int column, int row) {
    return photograph.at(
        (2 * column + 1) * photograph.width() / (2 * GRID),
        (2 * row + 1) * photograph.height() / (2 * GRID));
  }

  /** The mean of the largest group of similar colours in a part of the grid. */
  private int most(Rectangle part) {
    var colours = cells(part);
    return colours.isEmpty() ? main() : largestGroup(colours);
  }

  private List<Integer> cells(Rectangle part) {
    var inside = part.intersection(new Rectangle(GRID, GRID));
    var colours = new ArrayList<Integer>();
    for (var row = inside.y; row < inside.y + inside.height; row++) {
      for (var column = inside.x; column < inside.x + inside.width; column++) {
        colours.add(cell(column, row));
      }
    }
    return colours;
  }

  private static int largestGroup(List<Integer> colours) {
    var means = new int[CLUSTERS];
    for (var i = 0; i < CLUSTERS; i++) {
      means[i] = colours.get((2 * i + 1) * colours.size() / (2 * CLUSTERS));
    }
    var largest = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var sums = new long[CLUSTERS][4];
      for (int colour : colours) {
        count(colour, sums[nearest(colour, means)]);
      }
      for (var i = 0; i < CLUSTERS; i++) {
        means[i] = sums[i][3] == 0 ? means[i] : mean(sums[i]);
        largest = sums[i][3] > sums[largest][3] ? i : largest;
      }
    }
    return means[largest];
  }

  private static int nearest(int colour, int[] means) {
    var differences =
        Arrays.stream(means).map(mean -> Photograph.difference(colour, mean)).toArray();
    var best = 0;
    for (var i = 1; i < differences.length; i++) {
      best = differences[i] < differences[best] ? i : best;
    }
    return best;
  }

  private static void count(int colour, long[] sums) {
    sums[0] += colour >> 16 & 255;
    sums[1] += colour >> 8 & 255;
    sums[2] += colour & 255;
    sums[3]++;
  }

  private static int mean(long[] sums) {
    return (int) (sums[0] / sums[3]) << 16
        | (int) (sums[1] / sums[3]) << 8
        | (int) (sums[2] / sums[3]);
  }
}
