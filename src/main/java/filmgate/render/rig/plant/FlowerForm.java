package filmgate.render.rig.plant;

import filmgate.render.rig.shape.VariantFile;
import java.util.Map;
import java.util.Objects;

/**
 * The form and the colours of a flower; lengths are in metres.
 *
 * @param form {@code open}, {@code rose}, {@code tulip}, {@code lotus}, or {@code spike}
 * @param rings how many circles of petals there are
 * @param cup how steep the open petals are, from 0 for flat to 1
 * @param disc the radius of the middle
 */
record FlowerForm(
    String form,
    double height,
    int petals,
    int rings,
    double length,
    double width,
    double cup,
    double disc,
    String petal,
    String heart,
    String leaf) {
  static final Map<String, FlowerForm> ALL =
      VariantFile.read("plant/flower.json", FlowerForm.class);

  static FlowerForm find(String variant) {
    return Objects.requireNonNull(ALL.getOrDefault(variant, ALL.get("")));
  }
}
